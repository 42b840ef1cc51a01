import { ExternalUrl } from "@/components/audit/external-url";
import { formatAddress } from "@/components/ui/format";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import type { LighthouseOpportunity, MeasurementView } from "@/server/audits/prepare-lighthouse";
import { describeRuns } from "@/server/audits/prepare-runs";
import { Filmstrip } from "./filmstrip";
import { MeasurementTable } from "./measurement-table";

export interface MeasurementDetailProps {
  auditId: string;
  host: string;
  measurement: MeasurementView;
  /** Why the page was chosen; null when that is not known. */
  reason: string | null;
}

/** What the browser saw in one measurement: how the page came up, what was largest, what would make it faster. */
export function MeasurementDetail({ auditId, host, measurement, reason }: MeasurementDetailProps) {
  const { row, filmstrip, screenshot, lcpElement, opportunities, hasResult } = measurement;
  const where = row.device === "mobile" ? "mobile" : "desktop";
  const by = row.source === "psi" ? "PageSpeed Insights" : "Lighthouse";
  return (
    <article className="flex flex-col gap-6">
      <header className="pr-8">
        <SheetTitle className="mono break-all font-medium text-base">{formatAddress(row.url, host)}</SheetTitle>
        <SheetDescription className="mt-1 text-ink-2 text-sm">
          Lab, {where}, by {by}: {describeRuns(row).text}.{reason && ` In the sample as ${reason}.`}
        </SheetDescription>
        <p className="mt-1">
          <ExternalUrl url={row.url} label="Open the page" className="font-sans text-accent" />
        </p>
      </header>
      <MeasurementTable rows={[row]} label="Result" />
      {filmstrip.length > 0 && <Filmstrip frames={filmstrip} />}
      {lcpElement && (
        <section>
          <h3 className="mb-1 font-semibold text-sm">Largest contentful element</h3>
          <pre className="mono overflow-x-auto whitespace-pre-wrap break-all border-hairline border-y py-2 text-sm">
            {lcpElement.snippet}
          </pre>
          {lcpElement.selector && <p className="mono mt-1 break-all text-ink-3 text-xs">{lcpElement.selector}</p>}
          {lcpElement.label && lcpElement.label !== lcpElement.selector && (
            <p className="mt-1 text-ink-2 text-sm">“{lcpElement.label}”</p>
          )}
        </section>
      )}
      {opportunities.length > 0 && (
        <section>
          <h3 className="mb-1 font-semibold text-sm">What would make it faster</h3>
          <ul>
            {opportunities.map((opportunity) => (
              <li key={opportunity.id} className="border-hairline border-t py-2">
                <p>{opportunity.title}</p>
                <p className="text-ink-3 text-sm">
                  {describeSavings(opportunity)}
                  {opportunity.displayValue && ` · ${opportunity.displayValue}`}
                </p>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-ink-3 text-xs">Estimates by Lighthouse, largest first; they do not add up.</p>
        </section>
      )}
      {screenshot && (
        <section>
          <h3 className="mb-2 font-semibold text-sm">Loaded page</h3>
          {/* biome-ignore lint/performance/noImgElement: a data address needs no optimiser. */}
          <img
            src={screenshot}
            alt={`The page as ${by} saw it on ${where}`}
            className="max-h-120 max-w-full border border-hairline"
          />
        </section>
      )}
      <p className="text-sm">
        {hasResult ? (
          <a
            className="text-accent hover:underline"
            href={`/audits/${auditId}/speed/${row.id}/lighthouse.json`}
            download
          >
            Download the full Lighthouse result (JSON)
          </a>
        ) : (
          <span className="text-ink-3">{whyNoResult(measurement)}</span>
        )}
      </p>
    </article>
  );
}

function describeSavings({ savings }: LighthouseOpportunity): string {
  return savings
    .map(({ metric, value }) => {
      if (metric === "CLS") return `CLS −${value.toFixed(2)}`;
      return `${metric} −${value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${value} ms`}`;
    })
    .join(", ");
}

function whyNoResult({ row }: MeasurementView): string {
  if (row.errorCode !== null) return "A measurement without a result leaves nothing else to show.";
  if (row.source === "psi") return "Of PageSpeed Insights only the numbers are kept.";
  return "Only the numbers of this measurement were kept.";
}
