import { Ban, CircleCheck, CircleDashed, type LucideIcon, Mail } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { InvitationListItem, InvitationState as State } from "@/server/teams/types";

const LOOKS: Record<State, { label: string; icon: LucideIcon; colour: string }> = {
  open: { label: "Open until", icon: Mail, colour: "text-ink-2" },
  expired: { label: "Expired", icon: CircleDashed, colour: "text-warning" },
  accepted: { label: "Accepted", icon: CircleCheck, colour: "text-passed" },
  withdrawn: { label: "Withdrawn", icon: Ban, colour: "text-ink-3" },
};

/** Icon, word and the date that goes with it. */
export function InvitationState({ invitation: { state, endedAt, expiresAt } }: { invitation: InvitationListItem }) {
  const { label, icon: Icon, colour } = LOOKS[state];
  return (
    <span className={cn("flex w-fit items-center gap-1.5 whitespace-nowrap text-sm", colour)}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span>
        {label} <Time at={endedAt ?? expiresAt} as="date" className="text-ink-2" />
      </span>
    </span>
  );
}
