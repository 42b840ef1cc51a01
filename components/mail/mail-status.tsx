import { Badge } from "@/components/ui/badge";
import type { MailListItem } from "@/server/mail/types";

export function MailStatus({ mail, isOutboxOnly }: { mail: MailListItem; isOutboxOnly: boolean }) {
  if (mail.sentAt) return <Badge tone="passed">Sent</Badge>;
  if (isOutboxOnly) return <Badge>Kept here</Badge>;
  if (!mail.error) return <Badge>Waiting</Badge>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge tone="warning">Not accepted</Badge>
      <span className="text-ink-3 text-sm">{mail.error}</span>
    </span>
  );
}
