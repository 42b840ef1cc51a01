import { formatCount } from "@/components/ui/format";
import { WORK_LABELS } from "@/server/work/constants";
import type { RuleWork, WorkStatus } from "@/server/work/types";

/** What asks for attention first. Open findings are what is left and go unsaid. */
const SHOWN: readonly WorkStatus[] = ["reopened", "in-progress", "done", "wont-fix"];

export interface RuleWorkSummaryProps {
  /** undefined when nobody touched the rule. */
  work: RuleWork | undefined;
  findingCount: number;
}

/** "2 reopened · 3 in progress · Ada": how far the findings of a rule are, and who has them. */
export function RuleWorkSummary({ work, findingCount }: RuleWorkSummaryProps) {
  if (!work) return null;
  const parts = SHOWN.flatMap((status) => {
    const count = work.counts[status] ?? 0;
    if (count === 0) return [];
    const label = WORK_LABELS[status].toLowerCase();
    return [{ status, text: count === findingCount && count > 1 ? `all ${label}` : `${formatCount(count)} ${label}` }];
  });
  const [first, ...others] = work.assignees;
  return (
    <>
      {parts.map(({ status, text }) => (
        <span key={status} className={status === "reopened" ? "text-warning" : undefined}>
          {" · "}
          {text}
        </span>
      ))}
      {first !== undefined && (
        <span title={work.assignees.join(", ")}>
          {" · "}
          {first}
          {others.length > 0 && ` and ${others.length} more`}
        </span>
      )}
    </>
  );
}
