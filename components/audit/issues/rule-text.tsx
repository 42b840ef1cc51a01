import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface RuleTextProps {
  rule: { why: string; howToFix: string; threshold: string | null };
  className?: string;
}

/** Why it matters, how to fix it, and where the limit comes from. */
export function RuleText({ rule, className }: RuleTextProps) {
  return (
    <dl className={cn("flex max-w-measure flex-col gap-3", className)}>
      <Part term="Why it matters">{rule.why}</Part>
      <Part term="How to fix it">{rule.howToFix}</Part>
      {rule.threshold && <Part term="Threshold">{rule.threshold}</Part>}
    </dl>
  );
}

function Part({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold text-sm">{term}</dt>
      <dd className="whitespace-pre-line text-ink-2">{children}</dd>
    </div>
  );
}
