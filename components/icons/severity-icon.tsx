import { cn } from "@/components/ui/cn";
import type { Severity } from "@/server/rules/types";

const SHAPES: Record<Severity, { d: string; colour: string; label: string }> = {
  critical: { d: "M5 0.5 10 9.5H0z", colour: "text-critical", label: "Critical" },
  warning: { d: "M5 0.3 9.7 5 5 9.7 0.3 5z", colour: "text-warning", label: "Warning" },
  notice: { d: "M5 0.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6z", colour: "text-notice", label: "Notice" },
};

/** Shape and colour only; use `SeverityLabel` where no word stands beside it. */
export function SeverityIcon({ severity, className }: { severity: Severity; className?: string }) {
  const shape = SHAPES[severity];
  return (
    <svg viewBox="0 0 10 10" aria-hidden className={cn("size-2.5 shrink-0", shape.colour, className)}>
      <path d={shape.d} fill="currentColor" />
    </svg>
  );
}

export interface SeverityLabelProps {
  severity: Severity;
  /** On narrow screens the shape stands alone; the word stays for screen readers. */
  isCompact?: boolean;
  className?: string;
}

export function SeverityLabel({ severity, isCompact, className }: SeverityLabelProps) {
  const shape = SHAPES[severity];
  return (
    <span className={cn("inline-flex items-center gap-1.5 font-medium text-xs", shape.colour, className)}>
      <SeverityIcon severity={severity} />
      <span className={isCompact ? "max-sm:sr-only" : undefined}>{shape.label}</span>
    </span>
  );
}
