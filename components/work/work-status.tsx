import { Circle, CircleCheck, CircleDot, CircleSlash, type LucideIcon, RotateCcw } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { WORK_LABELS } from "@/server/work/constants";
import type { WorkStatus } from "@/server/work/types";

const LOOKS: Record<WorkStatus, { icon: LucideIcon; colour: string }> = {
  open: { icon: Circle, colour: "text-ink-3" },
  reopened: { icon: RotateCcw, colour: "text-warning" },
  "in-progress": { icon: CircleDot, colour: "text-accent" },
  done: { icon: CircleCheck, colour: "text-passed" },
  "wont-fix": { icon: CircleSlash, colour: "text-ink-3" },
};

/** Shape, colour and word of how far the work on a finding is. */
export function WorkStatusLabel({ status, className }: { status: WorkStatus; className?: string }) {
  const { icon: Icon, colour } = LOOKS[status];
  return (
    <span className={cn("inline-flex items-center gap-1.5 whitespace-nowrap", className)}>
      <Icon aria-hidden className={cn("size-3.5 shrink-0", colour)} strokeWidth={2} />
      {WORK_LABELS[status]}
    </span>
  );
}
