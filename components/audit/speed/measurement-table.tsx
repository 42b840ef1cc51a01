import { DetailLink } from "@/components/audit/detail-link";
import { ExternalUrl } from "@/components/audit/external-url";
import { scoreColour, VERDICT_COLOUR } from "@/components/charts/band-colour";
import { cn } from "@/components/ui/cn";
import { formatAddress } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { MeasurementRow } from "@/server/audits/prepare-details";
import { describeRuns } from "@/server/audits/prepare-runs";
import { formatVital, judgeVital, VITAL_META, type VitalMetric } from "@/server/audits/prepare-vitals";

const METRICS = ["lcpMs", "cls", "tbtMs", "fcpMs", "speedIndexMs", "ttfbMs"] as const satisfies VitalMetric[];
const DEVICE = { mobile: "Mobile", desktop: "Desktop" } as const;

export interface MeasurementTableProps {
  rows: readonly MeasurementRow[];
  label: string;
  /** Shows the address, shortened for this host, as a link to the details; left out inside the details of one page. */
  host?: string;
  /** Why each page was chosen, by address. */
  reasons?: Record<string, string>;
  /** False where there are no details to open; the address then leads to the page itself. */
  hasDetails?: boolean;
}

/** One row a measurement; words and colour say which values miss their thresholds. */
export function MeasurementTable({ rows, label, host, reasons = {}, hasDetails = true }: MeasurementTableProps) {
  return (
    <Table label={label}>
      <TableHeader>
        <TableRow>
          {host !== undefined && <TableHead>Address</TableHead>}
          <TableHead>Device</TableHead>
          <TableHead isNumeric>Performance</TableHead>
          {METRICS.map((metric) => (
            <TableHead key={metric} isNumeric>
              <abbr title={VITAL_META[metric].name} className="no-underline">
                {VITAL_META[metric].short}
              </abbr>
            </TableHead>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            {host !== undefined && (
              <TableCell className="w-full max-w-0 min-w-40">
                {hasDetails ? (
                  <DetailLink param="measurement" value={row.id} className="mono block truncate text-sm">
                    <span title={row.url}>{formatAddress(row.url, host)}</span>
                  </DetailLink>
                ) : (
                  <ExternalUrl url={row.url} label={formatAddress(row.url, host)} className="no-underline" />
                )}
                {reasons[row.url] && <span className="block truncate text-ink-3 text-xs">{reasons[row.url]}</span>}
              </TableCell>
            )}
            <TableCell className="whitespace-nowrap text-sm">
              {DEVICE[row.device]}
              <span className="text-ink-3"> {row.source === "psi" ? "PSI" : ""}</span>
            </TableCell>
            {row.errorCode === null ? (
              <>
                <TableCell isNumeric className={cn("font-semibold", scoreColour(row.performance))}>
                  {row.performance ?? "–"}
                  {row.runCount > 1 && <RunsNote row={row} />}
                </TableCell>
                {METRICS.map((metric) => (
                  <MetricCell key={metric} metric={metric} value={row[metric]} />
                ))}
              </>
            ) : (
              <TableCell colSpan={METRICS.length + 1} className="text-ink-2 text-sm">
                Not measured: {row.errorMessage ?? row.errorCode}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Range and agreement of repeated runs, under the median. */
function RunsNote({ row }: { row: MeasurementRow }) {
  const { confidence, text } = describeRuns(row);
  const colour = confidence === "unsteady" ? "text-warning" : "text-ink-3";
  return <span className={cn("block whitespace-nowrap font-normal text-xs", colour)}>{text}</span>;
}

function MetricCell({ metric, value }: { metric: VitalMetric; value: number | null }) {
  if (value === null) return <TableCell isNumeric>–</TableCell>;
  const verdict = judgeVital(metric, value);
  return (
    <TableCell isNumeric className={verdict === "good" ? undefined : VERDICT_COLOUR[verdict]}>
      {formatVital(metric, value)}
      {verdict !== "good" && <span className="sr-only"> {verdict === "poor" ? "(poor)" : "(needs work)"}</span>}
    </TableCell>
  );
}
