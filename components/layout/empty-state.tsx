import { CircleCheck, CircleX, type LucideIcon, Ruler, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** unused: explain and offer the first action; no-match: offer to reset; all-good: celebrate quietly; failed: offer to retry. */
export type EmptyStateKind = "unused" | "no-match" | "all-good" | "failed";

const LOOKS: Record<EmptyStateKind, { icon: LucideIcon; colour: string }> = {
  unused: { icon: Ruler, colour: "text-accent" },
  "no-match": { icon: SearchX, colour: "text-ink-3" },
  "all-good": { icon: CircleCheck, colour: "text-passed" },
  failed: { icon: CircleX, colour: "text-critical" },
};

export interface EmptyStateProps {
  kind: EmptyStateKind;
  title: string;
  children?: ReactNode;
  /** Buttons or links. */
  actions?: ReactNode;
  className?: string;
}

export function EmptyState({ kind, title, children, actions, className }: EmptyStateProps) {
  const { icon: Icon, colour } = LOOKS[kind];
  return (
    <div
      role={kind === "failed" ? "alert" : undefined}
      className={cn("flex flex-col items-start gap-2 border-hairline border-y py-10 md:px-6", className)}
    >
      <Icon aria-hidden className={cn("size-5", colour)} strokeWidth={1.75} />
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-measure text-ink-2">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
