import { Panel } from "@/components/layout/panel";
import { formatChange, formatCount, formatNoun } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { SharedChanges, SharedReport } from "@/server/shares/prepare-shared";

/** Scores of the site up to this audit, newest first. A change is only said between audits that were scored alike. */
export function SharedTrend({ trend: { points, changes } }: { trend: NonNullable<SharedReport["trend"]> }) {
  if (points.length < 2) return changes && <ChangesPanel changes={changes} />;
  const hasOthers = points.some((point) => !point.isComparable);
  return (
    <Panel title="Earlier scores" note={`the last ${formatNoun(points.length, "audit")} of this site`} hasRule>
      <Table label="Scores by audit">
        <TableHeader>
          <TableRow>
            <TableHead>Audit of</TableHead>
            <TableHead>
              <span className="sr-only">Score on its scale</span>
            </TableHead>
            <TableHead isNumeric>Score</TableHead>
            <TableHead isNumeric>Change</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {points.toReversed().map((point) => (
            <TableRow key={point.auditedAt.toISOString()}>
              <TableCell className="whitespace-nowrap">
                <Time at={point.auditedAt} as="date" />
                {!point.isComparable && <span className="text-ink-3"> *</span>}
              </TableCell>
              <TableCell className="w-full min-w-24">
                <span aria-hidden className="relative block h-px bg-hairline-strong">
                  <span className="absolute -top-px left-0 h-[3px] bg-ink-2" style={{ width: `${point.score}%` }} />
                  <span className="absolute -top-1 left-1/2 h-[9px] w-0.5 bg-ink" />
                  <span className="absolute -top-1 left-[90%] h-[9px] w-0.5 bg-ink" />
                </span>
              </TableCell>
              <TableCell isNumeric>{point.score}</TableCell>
              <TableCell isNumeric>{point.change === null ? "–" : formatChange(point.change)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {hasOthers && (
        <p className="mt-2 text-ink-3 text-sm">* Scored under other rules than this audit, so not compared.</p>
      )}
      {changes && (
        <div className="mt-4">
          <Changes changes={changes} />
        </div>
      )}
    </Panel>
  );
}

function ChangesPanel({ changes }: { changes: SharedChanges }) {
  return (
    <Panel title="Since the audit before" hasRule>
      <Changes changes={changes} />
    </Panel>
  );
}

/** What was not looked at again is said apart: nobody knows whether it is fixed. */
function Changes({ changes: { since, counts } }: { changes: SharedChanges }) {
  return (
    <p>
      Since the audit of <Time at={since} as="date" />: {formatNoun(counts.fixed, "finding")} fixed,{" "}
      {formatCount(counts.new)} new, {formatCount(counts.still)} still there
      {counts.unobserved > 0 && `, ${formatCount(counts.unobserved)} not looked at in both`}.
    </p>
  );
}
