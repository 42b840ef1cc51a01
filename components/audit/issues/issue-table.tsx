import type { ReactNode } from "react";
import type { useSelection } from "@/components/audits/use-selection";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { Checkbox } from "@/components/ui/checkbox";
import { formatAddress, formatCount, formatPoints } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { RuleWorkSummary } from "@/components/work/rule-work-summary";
import type { IssueRow } from "@/server/audits/prepare-issues";
import type { RuleWork } from "@/server/work/types";

const EFFORT = { "one-change": "1 change", "per-page": "each page", project: "project" } as const;

export interface IssueTableProps {
  label: string;
  rows: readonly IssueRow[];
  host: string;
  /** Title as a link to the details; plain text where there are none. */
  renderTitle: (row: IssueRow) => ReactNode;
  /** Sortable heads replace the plain ones. */
  heads?: { severity: ReactNode; title: ReactNode; pages: ReactNode; gain: ReactNode };
  /** How far the findings are, by rule. */
  work?: Readonly<Record<string, RuleWork>>;
  /** Rows can be selected, by rule. */
  selection?: Pick<ReturnType<typeof useSelection>, "share" | "has" | "toggle" | "setAll"> | undefined;
}

/** Issues with what fixing each would gain. */
export function IssueTable({ label, rows, host, renderTitle, heads, work = {}, selection }: IssueTableProps) {
  return (
    <Table label={label}>
      <TableHeader>
        <TableRow>
          {selection && (
            <TableHead className="w-8">
              <Checkbox
                aria-label="Select all issues"
                className="block"
                checked={selection.share}
                onCheckedChange={(isOn) => selection.setAll(isOn === true)}
              />
            </TableHead>
          )}
          {heads?.severity ?? <TableHead>Severity</TableHead>}
          {heads?.title ?? <TableHead>Issue</TableHead>}
          <TableHead className="max-lg:hidden">Where</TableHead>
          {heads?.pages ?? <TableHead isNumeric>Pages</TableHead>}
          {heads?.gain ?? <TableHead isNumeric>Score if fixed</TableHead>}
          <TableHead className="text-right max-sm:hidden">Work</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow
            key={row.ruleId}
            data-list-row={row.ruleId}
            className={selection?.has(row.ruleId) ? "bg-sunken/60" : undefined}
          >
            {selection && (
              <TableCell className="relative z-10">
                <Checkbox
                  aria-label={`Select “${row.title}”`}
                  className="block"
                  checked={selection.has(row.ruleId)}
                  onCheckedChange={(isOn) => selection.toggle(row.ruleId, isOn === true)}
                />
              </TableCell>
            )}
            <TableCell className="sm:w-24">
              <SeverityLabel severity={row.severity} isCompact />
            </TableCell>
            <TableCell className="min-w-36 sm:min-w-44">
              {renderTitle(row)}
              <span className="block text-ink-3 text-xs">
                {row.categoryLabel}
                {row.fixedCount > 0 && (
                  <span className="text-passed">
                    {" · "}
                    {row.fixedCount === row.findingCount
                      ? "all fixed since"
                      : `${formatCount(row.fixedCount)} fixed since`}
                  </span>
                )}
                <RuleWorkSummary work={work[row.ruleId]} findingCount={row.findingCount} />
              </span>
            </TableCell>
            <TableCell className="max-w-64 max-lg:hidden">
              <Where row={row} host={host} />
            </TableCell>
            <TableCell isNumeric>{row.pageCount === 0 ? "site" : formatCount(row.pageCount)}</TableCell>
            <TableCell isNumeric>
              {row.gain === null || row.gain <= 0 ? (
                <span className="text-ink-3" title="This rule informs and is not scored.">
                  –
                </span>
              ) : (
                <span className="font-semibold text-accent">+{formatPoints(row.gain)}</span>
              )}
            </TableCell>
            <TableCell className="whitespace-nowrap text-right text-ink-3 text-sm max-sm:hidden">
              {row.effort ? EFFORT[row.effort] : ""}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Where({ row, host }: { row: IssueRow; host: string }) {
  if (row.exampleUrl === null) return <span className="text-ink-3 text-sm">whole site</span>;
  const address = formatAddress(row.exampleUrl, host);
  return (
    <span className="flex items-center gap-1.5">
      <span className="mono truncate rounded-sm bg-sunken px-1.5 py-0.5 text-2xs text-ink-2" title={row.exampleUrl}>
        {address}
      </span>
      {row.pageCount > 1 && <span className="text-ink-3 text-xs">+{formatCount(row.pageCount - 1)}</span>}
    </span>
  );
}
