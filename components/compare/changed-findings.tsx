import Link from "next/link";
import { Pagination } from "@/components/data-table/pagination";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { Button } from "@/components/ui/button";
import { formatAddress, formatNoun } from "@/components/ui/format";
import { REASON_LABELS } from "@/server/compare/constants";
import type { CompareScreenProps } from "./compare-screen-props";
import { CHANGE_LABELS } from "./labels";
import { compareHref } from "./search-params";

/** The single findings of the chosen fate, worst first, each with a link to where it was seen. */
export function ChangedFindings({
  auditId,
  withId,
  host,
  comparison,
  change,
  rule,
  list,
  page,
  pageSize,
}: CompareScreenProps & { withId: string }) {
  const titles = new Map(comparison.rules.map(({ ruleId, title }) => [ruleId, title] as const));
  return (
    <Panel
      title={CHANGE_LABELS[change]}
      note={rule ? (titles.get(rule) ?? rule) : formatNoun(list.totalCount, "finding")}
      actions={
        rule && (
          <Button asChild size="sm" variant="link">
            <Link href={compareHref({ auditId, withId, change })}>Show all rules</Link>
          </Button>
        )
      }
      hasRule
    >
      {change === "unobserved" && rule === null && comparison.reasons.length > 0 && (
        <ul className="mb-3 max-w-measure list-disc pl-5 text-ink-2 text-sm">
          {comparison.reasons.map(({ reason, count }) => (
            <li key={reason}>
              {formatNoun(count, "finding")}: {REASON_LABELS[reason]}
            </li>
          ))}
        </ul>
      )}
      {list.rows.length === 0 ? (
        <EmptyState
          kind={change === "new" && list.totalCount === 0 ? "all-good" : "no-match"}
          title={list.totalCount > 0 ? "This page of the list is empty" : EMPTY[change]}
          actions={
            list.totalCount > 0 && (
              <Button asChild size="sm">
                <Link href={compareHref({ auditId, withId, change, rule })}>To the first page</Link>
              </Button>
            )
          }
        />
      ) : (
        <>
          <ul className="border-hairline border-t">
            {list.rows.map((finding) => (
              <li
                key={finding.key}
                className="grid gap-x-4 gap-y-0.5 border-hairline border-b py-2 sm:grid-cols-[6rem_minmax(0,1fr)]"
              >
                <SeverityLabel severity={finding.severity} />
                <div className="min-w-0">
                  <p className="flex flex-wrap items-baseline gap-x-2">
                    <Link
                      href={`/audits/${finding.seenIn}/issues?issue=${finding.ruleId}&finding=${finding.key}`}
                      className="font-medium hover:underline"
                    >
                      {titles.get(finding.ruleId) ?? finding.ruleId}
                    </Link>
                    <span className="mono min-w-0 break-all text-ink-3 text-xs">
                      {finding.url === null ? "whole site" : formatAddress(finding.url, host)}
                    </span>
                  </p>
                  <p className="text-ink-2 text-sm [overflow-wrap:anywhere]">
                    {finding.reason ? REASON_LABELS[finding.reason] : finding.message}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          <Pagination page={page} pageSize={pageSize} totalCount={list.totalCount} noun="findings" />
        </>
      )}
    </Panel>
  );
}

const EMPTY = {
  new: "Nothing new was found",
  fixed: "Nothing that was found before is gone",
  still: "Nothing was found in both audits",
  unobserved: "Everything that was found in one audit was looked at in the other",
};
