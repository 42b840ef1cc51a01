import Link from "next/link";
import { CategoryBars } from "@/components/charts/category-bars";
import { DonutChart } from "@/components/charts/donut-chart";
import { Panel } from "@/components/layout/panel";
import { PanelBoundary } from "@/components/layout/panel-error";
import type { AnalysisView } from "@/server/audits/prepare-analysis";
import type { AuditView } from "@/server/audits/prepare-audit";
import type { MeasurementRow } from "@/server/audits/prepare-details";
import { prepareSeverityDonut, prepareStatusDonut, type StatusCounts } from "@/server/audits/prepare-donuts";
import { prepareScore } from "@/server/audits/prepare-score";
import { prepareVitals } from "@/server/audits/prepare-vitals";
import type { CauseList } from "@/server/causes/types";
import { AnalysisExcerpt } from "./analysis-excerpt";
import { ReceiptDialog } from "./receipt-dialog";
import { ScorePanel } from "./score-panel";
import { TopCauses } from "./top-causes";
import { VitalsPanel } from "./vitals-panel";

export interface OverviewProps {
  audit: AuditView;
  causes: CauseList;
  measurements: MeasurementRow[];
  statusCounts: StatusCounts;
  analysis: AnalysisView | null;
}

export function Overview({ audit, causes, measurements, statusCounts, analysis }: OverviewProps) {
  const score = prepareScore(audit);
  const measure = audit.phases.find((phase) => phase.phase === "measure");
  return (
    <>
      <div className="grid gap-x-9 gap-y-7 lg:grid-cols-[20.5rem_minmax(0,1fr)]">
        <ScorePanel
          score={score}
          indexableCount={audit.indexableCount}
          isPartial={audit.isPartial}
          receipt={<ReceiptDialog score={score} />}
          comparison={
            <Link href={`/audits/${audit.id}/compare`} className="text-accent underline underline-offset-4">
              What changed
            </Link>
          }
        />
        <Panel title="Categories" note="ticks at 50 and 90">
          <CategoryBars categories={score.categories} />
        </Panel>
      </div>
      <VitalsPanel
        vitals={prepareVitals(measurements, audit.startUrl, audit.indexableCount)}
        reason={measure?.reason ?? null}
      />
      <TopCauses auditId={audit.id} list={causes} />
      <PanelBoundary>
        <div className="mt-7 grid gap-x-9 gap-y-7 border-hairline border-t pt-5 md:grid-cols-2">
          <DonutChart title="Findings by severity" view={prepareSeverityDonut(audit.severityCounts)} />
          <DonutChart title="How addresses answered" view={prepareStatusDonut(statusCounts)} />
        </div>
      </PanelBoundary>
      <AnalysisExcerpt auditId={audit.id} analysis={analysis} />
    </>
  );
}
