import { Panel } from "@/components/layout/panel";
import { formatCount } from "@/components/ui/format";
import { Progress } from "@/components/ui/progress";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { TeamUsage, UsageLine } from "@/server/usage/types";

const LABELS: Record<UsageLine["limit"], { label: string; hint: string }> = {
  auditsPerMonth: { label: "Audits this month", hint: "Failed audits are given back. Calendar month, UTC." },
  concurrentAudits: { label: "Audits waiting or running", hint: "Right now." },
  schedules: { label: "Schedules", hint: "Paused ones count." },
  seats: { label: "Seats", hint: "Members and open invitations." },
};

/** The team's plan: what it allows, what is used of it, and what was used in the months before. */
export function PlanPanel({ usage }: { usage: TeamUsage }) {
  const { planLabel, pagesPerAudit, howToChange, lines, months, resetsAt } = usage;
  return (
    <Panel title={`Plan: ${planLabel}`} note="of this team">
      <p className="max-w-measure text-ink-2">
        {pagesPerAudit === null
          ? "No limits but those of the machine it runs on."
          : `Up to ${formatCount(pagesPerAudit)} pages in an audit.`}{" "}
        {howToChange}
      </p>
      <ul className="mt-4 grid max-w-measure gap-4">
        {lines.map((line) => (
          <Line key={line.limit} line={line} />
        ))}
      </ul>
      <p className="mt-3 text-ink-3 text-sm">
        Audits are counted anew <Time at={resetsAt} as="date" />.
      </p>
      {months.length > 0 && (
        <Table label="Use by month" className="mt-4 max-w-measure">
          <TableHeader>
            <TableRow>
              <TableHead>Month</TableHead>
              <TableHead isNumeric>Audits</TableHead>
              <TableHead isNumeric>Given back</TableHead>
              <TableHead isNumeric>Pages</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {months.map(({ month, auditCount, refundCount, pageCount }) => (
              <TableRow key={month}>
                <TableCell className="mono">{month.slice(0, 7)}</TableCell>
                <TableCell isNumeric>{formatCount(auditCount)}</TableCell>
                <TableCell isNumeric>{formatCount(refundCount)}</TableCell>
                <TableCell isNumeric>{formatCount(pageCount)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}

function Line({ line: { limit, used, most } }: { line: UsageLine }) {
  const { label, hint } = LABELS[limit];
  const text = most === null ? formatCount(used) : `${formatCount(used)} of ${formatCount(most)}`;
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{label}</span>
        <span className="mono text-sm">{text}</span>
      </div>
      {most !== null && (
        <Progress className="mt-1.5" share={most === 0 ? 1 : Math.min(1, used / most)} label={label} valueText={text} />
      )}
      <p className="mt-1 text-ink-3 text-sm">{hint}</p>
    </li>
  );
}
