import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { MetricChange } from "@/server/compare/types";
import { formatMetric, isBetter, METRIC_LABELS } from "./labels";

/** Lab numbers of pages measured in both audits; what repeated measuring alone may change is called noise. */
export function MetricChanges({ metrics }: { metrics: MetricChange[] }) {
  return (
    <Panel title="Speed in the lab" note="means of the pages measured in both audits" hasRule>
      {metrics.length === 0 ? (
        <p className="text-ink-2">No page was measured in both audits, so nothing can be compared.</p>
      ) : (
        <Table label="Lab numbers">
          <TableHeader>
            <TableRow>
              <TableHead>Metric</TableHead>
              <TableHead>Device</TableHead>
              <TableHead isNumeric>Pages</TableHead>
              <TableHead isNumeric>Before</TableHead>
              <TableHead isNumeric>After</TableHead>
              <TableHead>Verdict</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {metrics.map((row) => (
              <TableRow key={row.device + row.metric}>
                <TableCell>{METRIC_LABELS[row.metric]}</TableCell>
                <TableCell>{row.device}</TableCell>
                <TableCell isNumeric>{row.pageCount}</TableCell>
                <TableCell isNumeric>{formatMetric(row.metric, row.before)}</TableCell>
                <TableCell isNumeric>{formatMetric(row.metric, row.after)}</TableCell>
                <TableCell className="whitespace-nowrap">{verdictOf(row)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}

function verdictOf({ metric, before, after, noise, isBeyondNoise, changedPageCount }: MetricChange) {
  const changed = changedPageCount > 0 ? `, ${formatNoun(changedPageCount, "page")} beyond it` : "";
  if (!isBeyondNoise)
    return (
      <span className="text-ink-3">
        within noise (±{formatMetric(metric, noise)}
        {changed})
      </span>
    );
  return isBetter(metric, before, after) ? (
    <span className="text-passed">▲ better</span>
  ) : (
    <span className="text-critical">▼ worse</span>
  );
}
