import Link from "next/link";
import { CauseTable } from "@/components/audit/causes/cause-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import type { CauseList } from "@/server/causes/types";

const TOP_COUNT = 8;
const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

export function TopCauses({ auditId, list }: { auditId: string; list: CauseList }) {
  const href = `/audits/${auditId}/causes`;
  const { causes, findingCount } = list;
  if (causes.length === 0) {
    return (
      <Panel title="Causes" hasRule>
        <EmptyState kind="all-good" title="Nothing costs this site points">
          Every scored check that applies to it passed. Run the audit again after changes to keep it so.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={headingOf(causes.length, findingCount)}
      note={
        causes.length > TOP_COUNT
          ? `ordered by what fixing them gains, first ${TOP_COUNT} shown`
          : "ordered by what fixing them gains"
      }
      hasRule
      actions={
        <Link href={href} data-print="hide" className="text-accent text-sm hover:underline">
          All causes
        </Link>
      }
    >
      <CauseTable
        label="Causes by gain"
        causes={causes.slice(0, TOP_COUNT)}
        renderTitle={(cause) => (
          <Link href={`${href}?cause=${encodeURIComponent(cause.id)}`} className="row-link">
            {cause.title}
          </Link>
        )}
      />
    </Panel>
  );
}

function headingOf(causeCount: number, findingCount: number): string {
  const word = WORDS[causeCount];
  const causes = word ? `${word} ${causeCount === 1 ? "cause" : "causes"}` : formatNoun(causeCount, "cause");
  return `${causes} ${causeCount === 1 ? "explains" : "explain"} ${formatNoun(findingCount, "finding")}`;
}
