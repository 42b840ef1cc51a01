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
import { prepareSeverityDonut, prepareStatusDonut } from "@/server/audits/prepare-donuts";
import type { ShareNote } from "@/server/shares/constants";
import type { SharedReport } from "@/server/shares/prepare-shared";
import { SharedCauses } from "./shared-causes";
import { SharedFeedbackPanel } from "./shared-feedback";
import { SharedHeader } from "./shared-header";
import { SharedIssues } from "./shared-issues";
import { SharedPages } from "./shared-pages";
import { SharedTrend } from "./shared-trend";

export interface SharedReportProps {
  report: SharedReport;
  token: string;
  /** What a form on this page came to. */
  note: ShareNote | null;
}

/** A finished audit for readers without an account. Rendered by the server; nothing in it needs JavaScript. */
export function SharedReportView({ report, token, note }: SharedReportProps) {
  const { head, score, analysis, speed, causes, issues, pages, trend, feedback } = report;
  return (
    <div className="mx-auto max-w-page px-4 pb-16 md:px-8">
      <SharedHeader report={report} token={token} />
      <main id={MAIN_ID} tabIndex={-1} className="outline-none">
        <AuditNotices notices={report.notices} />
        {score && <SharedScore score={score} indexableCount={head.indexableCount} />}
        {analysis && (
          <Panel title="Analysis" note={analysis.sourceLabel} hasRule>
            <AnalysisSections analysis={analysis} hrefOf={null} />
          </Panel>
        )}
        {speed && (
          <>
            <VitalsPanel vitals={speed.vitals} reason={speed.reason} />
            {speed.measurements.length > 0 && (
              <div className="mt-5">
                <MeasurementTable
                  rows={speed.measurements}
                  label="Measurements by page and device"
                  host={head.host}
                  hasDetails={false}
                />
              </div>
            )}
          </>
        )}
        {causes && <SharedCauses causes={causes} host={head.host} />}
        {issues && <SharedIssues issues={issues.issues} host={head.host} findingCount={issues.findingCount} />}
        <SharedDonuts issues={issues} pages={pages} />
        {pages && <SharedPages pages={pages.list} host={head.host} />}
        {trend && <SharedTrend trend={trend} />}
        {score && score.view.receipt.length > 0 && (
          <Panel id="receipt" title="Receipt" note="every lost point and the rule that took it" hasRule>
            <ReceiptTable score={score.view} />
          </Panel>
        )}
        {feedback && (
          <SharedFeedbackPanel token={token} feedback={feedback} issues={issues?.issues ?? []} note={note} />
        )}
      </main>
      <footer className="mt-10 flex flex-wrap justify-between gap-x-6 gap-y-1 border-hairline border-t pt-4 text-ink-3 text-sm">
        <p>{report.brand.footer ?? report.brand.teamName}</p>
        <p>
          {formatNoun(head.pageCount, "address", "addresses")} read · rules {head.ruleSetVersion} · made with Plumbline
        </p>
      </footer>
    </div>
  );
}

export interface SharedScoreProps {
  score: NonNullable<SharedReport["score"]>;
  indexableCount: number;
}

function SharedScore({ score: { view, isPartial }, indexableCount }: SharedScoreProps) {
  return (
    <div className="grid gap-x-9 gap-y-7 lg:grid-cols-[20.5rem_minmax(0,1fr)] print:grid-cols-[18rem_minmax(0,1fr)]">
      <ScorePanel
        score={view}
        indexableCount={indexableCount}
        isPartial={isPartial}
        receipt={
          <a href="#receipt" data-print="hide" className="text-accent text-sm hover:underline">
            See the receipt
          </a>
        }
      />
      <Panel title="Categories" note="ticks at 50 and 90">
        <CategoryBars categories={view.categories} />
      </Panel>
    </div>
  );
}

function SharedDonuts({ issues, pages }: Pick<SharedReport, "issues" | "pages">) {
  if (!issues && !pages) return null;
  return (
    <div className="mt-7 grid gap-x-9 gap-y-7 border-hairline border-t pt-5 md:grid-cols-2">
      {issues && <StaticDonut title="Findings by severity" view={prepareSeverityDonut(issues.severityCounts)} />}
      {pages && <StaticDonut title="How addresses answered" view={prepareStatusDonut(pages.statusCounts)} />}
    </div>
  );
}
