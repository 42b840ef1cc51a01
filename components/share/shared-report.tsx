import { AnalysisSections } from "@/components/audit/analysis/analysis-sections";
import { AuditNotices } from "@/components/audit/audit-notices";
import { ReceiptTable } from "@/components/audit/overview/receipt-table";
import { ScorePanel } from "@/components/audit/overview/score-panel";
import { VitalsPanel } from "@/components/audit/overview/vitals-panel";
import { MeasurementTable } from "@/components/audit/speed/measurement-table";
import { CategoryBars } from "@/components/charts/category-bars";
import { StaticDonut } from "@/components/charts/static-donut";
import { Panel } from "@/components/layout/panel";
import { MAIN_ID } from "@/components/layout/skip-link";
import { formatNoun } from "@/components/ui/format";
import { prepareNotices } from "@/server/audits/prepare-audit";
import { prepareSeverityDonut, prepareStatusDonut } from "@/server/audits/prepare-donuts";
import { prepareScore } from "@/server/audits/prepare-score";
import type { SharedReport } from "@/server/audits/prepare-shared";
import { prepareVitals } from "@/server/audits/prepare-vitals";
import { SharedHeader } from "./shared-header";
import { SharedIssues } from "./shared-issues";
import { SharedPages } from "./shared-pages";

/** A finished audit for readers without an account. Rendered by the server; nothing in it needs JavaScript. */
export function SharedReportView({ report, pdfHref }: { report: SharedReport; pdfHref: string }) {
  const { audit, measurements, analysis, issues } = report;
  const score = prepareScore(audit);
  const measure = audit.phases.find((phase) => phase.phase === "measure");
  return (
    <div className="mx-auto max-w-page px-4 pb-16 md:px-8">
      <SharedHeader report={report} pdfHref={pdfHref} />
      <main id={MAIN_ID} tabIndex={-1} className="outline-none">
        <AuditNotices notices={prepareNotices(audit)} />
        <div className="grid gap-x-9 gap-y-7 lg:grid-cols-[20.5rem_minmax(0,1fr)] print:grid-cols-[18rem_minmax(0,1fr)]">
          <ScorePanel
            score={score}
            indexableCount={audit.indexableCount}
            isPartial={audit.isPartial}
            receipt={
              <a href="#receipt" data-print="hide" className="text-accent text-sm hover:underline">
                See the receipt
              </a>
            }
          />
          <Panel title="Categories" note="ticks at 50 and 90">
            <CategoryBars categories={score.categories} />
          </Panel>
        </div>
        {analysis && (
          <Panel title="Analysis" note={analysis.sourceLabel} hasRule>
            <AnalysisSections analysis={analysis} hrefOf={null} />
          </Panel>
        )}
        <VitalsPanel
          vitals={prepareVitals(measurements, audit.startUrl, audit.indexableCount)}
          reason={measure?.reason ?? null}
        />
        {measurements.length > 0 && (
          <div className="mt-5">
            <MeasurementTable rows={measurements} label="Measurements by page and device" host={audit.host} />
          </div>
        )}
        <SharedIssues issues={issues} host={audit.host} findingCount={audit.findingCount} />
        <div className="mt-7 grid gap-x-9 gap-y-7 border-hairline border-t pt-5 md:grid-cols-2">
          <StaticDonut title="Findings by severity" view={prepareSeverityDonut(audit.severityCounts)} />
          <StaticDonut title="How addresses answered" view={prepareStatusDonut(report.statusCounts)} />
        </div>
        <SharedPages pages={report.pages} host={audit.host} />
        {score.receipt.length > 0 && (
          <Panel id="receipt" title="Receipt" note="every lost point and the rule that took it" hasRule>
            <ReceiptTable score={score} />
          </Panel>
        )}
      </main>
      <footer className="mt-10 flex flex-wrap justify-between gap-x-6 gap-y-1 border-hairline border-t pt-4 text-ink-3 text-sm">
        <p>{report.brand.footer ?? report.brand.teamName}</p>
        <p>
          {formatNoun(audit.pageCount, "address", "addresses")} read · rules {audit.ruleSetVersion} · made with
          Plumbline
        </p>
      </footer>
    </div>
  );
}
