import { Ban, CircleCheck, CircleDashed, CircleX, type LucideIcon } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { AuditStatus } from "@/server/audits/constants";

const LOOKS: Record<AuditStatus, { label: string; icon: LucideIcon | null; colour: string }> = {
  queued: { label: "Queued", icon: CircleDashed, colour: "text-ink-3" },
  running: { label: "Running", icon: null, colour: "text-accent" },
  completed: { label: "Completed", icon: CircleCheck, colour: "text-ink-2" },
  failed: { label: "Failed", icon: CircleX, colour: "text-critical" },
  cancelled: { label: "Cancelled", icon: Ban, colour: "text-ink-3" },
};

export const AUDIT_STATUS_OPTIONS = Object.entries(LOOKS).map(([value, { label }]) => ({ value, label }));

/** Icon and word; never colour alone. */
export function AuditStatusLabel({ status }: { status: AuditStatus }) {
  const { label, icon: Icon, colour } = LOOKS[status];
  return (
    <span className={cn("flex w-fit items-center gap-1.5 whitespace-nowrap text-sm", colour)}>
      {Icon ? (
        <Icon aria-hidden className="size-3.5" />
      ) : (
        <span aria-hidden className="mx-1 size-1.5 rounded-full bg-accent motion-safe:animate-pulse-soft" />
      )}
      {label}
    </span>
  );
}
