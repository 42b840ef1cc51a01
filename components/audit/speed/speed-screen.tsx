import { VitalsPanel } from "@/components/audit/overview/vitals-panel";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import type { AuditView } from "@/server/audits/prepare-audit";
import type { MeasurementRow } from "@/server/audits/prepare-details";
import { describeLab } from "@/server/audits/prepare-runs";
import { describeSample, prepareTemplateRows, type SampleView, sampleReasons } from "@/server/audits/prepare-sample";
import { prepareVitals, VITAL_META } from "@/server/audits/prepare-vitals";
import { CategoryScores } from "./category-scores";
import { MeasurementSheet } from "./measurement-sheet";
import { MeasurementTable } from "./measurement-table";
import { Opportunities } from "./opportunities";
import { TemplateTable } from "./template-table";

export interface SpeedScreenProps {
  audit: AuditView;
  measurements: readonly MeasurementRow[];
  /** null for audits that did not keep what was sampled. */
  sample: SampleView | null;
}

export function SpeedScreen({ audit, measurements, sample }: SpeedScreenProps) {
  if (measurements.length === 0) return <NothingMeasured audit={audit} />;
  const failedCount = measurements.filter((row) => row.errorCode !== null).length;
  const note = `${formatNoun(measurements.length, "measurement")} of ${formatNoun(audit.measuredPageCount, "page")}${failedCount > 0 ? `, ${failedCount} without a result` : ""}`;
  const sampled = describeSample(sample);
  const reasons = sampleReasons(sample);
  return (
    <>
      <Panel title="Lighthouse scores" note={`lab, average of the sample${sampled ? `, ${sampled}` : ""}, 0–100`}>
        <CategoryScores rows={measurements} />
      </Panel>
      <VitalsPanel vitals={prepareVitals(measurements, audit.startUrl, audit.indexableCount)} reason={null} />
      <Panel title="Measurements" note={note} hasRule>
        <MeasurementTable
          rows={measurements}
          label="Measurements by page and device"
          host={audit.host}
          reasons={reasons}
        />
        <p className="mt-3 max-w-[90ch] text-ink-3 text-xs">
          Good up to: LCP {VITAL_META.lcpMs.good / 1000} s, CLS {VITAL_META.cls.good}, TBT {VITAL_META.tbtMs.good} ms,
          FCP {VITAL_META.fcpMs.good / 1000} s, Speed Index {VITAL_META.speedIndexMs.good / 1000} s, TTFB{" "}
          {VITAL_META.ttfbMs.good} ms. {describeLab(audit.options.runs)}
        </p>
      </Panel>
      <TemplateTable rows={prepareTemplateRows(sample, measurements)} note={sampled} />
      <Opportunities rows={measurements} />
      <MeasurementSheet auditId={audit.id} host={audit.host} reasons={reasons} />
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
