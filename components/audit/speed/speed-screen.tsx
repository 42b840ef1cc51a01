import { VitalsPanel } from "@/components/audit/overview/vitals-panel";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import type { AuditView } from "@/server/audits/prepare-audit";
import type { MeasurementRow } from "@/server/audits/prepare-details";
import { prepareVitals, VITAL_META } from "@/server/audits/prepare-vitals";
import { CategoryScores } from "./category-scores";
import { MeasurementTable } from "./measurement-table";
import { Opportunities } from "./opportunities";

export function SpeedScreen({ audit, measurements }: { audit: AuditView; measurements: readonly MeasurementRow[] }) {
  if (measurements.length === 0) return <NothingMeasured audit={audit} />;
  const failedCount = measurements.filter((row) => row.errorCode !== null).length;
  const note = `${formatNoun(measurements.length, "measurement")} of ${formatNoun(audit.measuredPageCount, "page")}${failedCount > 0 ? `, ${failedCount} without a result` : ""}`;
  return (
    <>
      <Panel title="Lighthouse scores" note="lab, average of the sample, 0–100">
        <CategoryScores rows={measurements} />
      </Panel>
      <VitalsPanel vitals={prepareVitals(measurements, audit.startUrl, audit.pageCount)} reason={null} />
      <Panel title="Measurements" note={note} hasRule>
        <MeasurementTable rows={measurements} label="Measurements by page and device" host={audit.host} />
        <p className="mt-3 max-w-[90ch] text-ink-3 text-xs">
          Good up to: LCP {VITAL_META.lcpMs.good / 1000} s, CLS {VITAL_META.cls.good}, TBT {VITAL_META.tbtMs.good} ms,
          FCP {VITAL_META.fcpMs.good / 1000} s, Speed Index {VITAL_META.speedIndexMs.good / 1000} s, TTFB{" "}
          {VITAL_META.ttfbMs.good} ms. A lab measures one visit under fixed conditions; real visits differ.
        </p>
      </Panel>
      <Opportunities rows={measurements} />
    </>
  );
}

function NothingMeasured({ audit }: { audit: AuditView }) {
  const phase = audit.phases.find((candidate) => candidate.phase === "measure");
  if (audit.isLive) {
    return (
      <EmptyState kind="unused" title="Nothing measured yet">
        A sample of pages is measured once the crawl is complete.
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="unused" title="No page was measured">
      {phase?.reason ??
        (audit.options.sampleSize === 0
          ? "This audit was asked to measure no page. Start one with a sample of a few pages to see their speed."
          : "The audit ended before the measurements began.")}
    </EmptyState>
  );
}
