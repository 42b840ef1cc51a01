import { AuditNotices } from "@/components/audit/audit-notices";
import { EmptyState } from "@/components/layout/empty-state";
import { formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { AnalysisView } from "@/server/audits/prepare-analysis";
import type { AuditView } from "@/server/audits/prepare-audit";
import { AnalysisSections } from "./analysis-sections";
import { citationHref } from "./citation-href";
import { WriteAnalysis } from "./write-analysis";

export function AnalysisScreen({ audit, analysis }: { audit: AuditView; analysis: AnalysisView | null }) {
  return (
    <WriteAnalysis
      auditId={audit.id}
      phases={audit.phases}
      status={audit.status}
      lastEventSeq={audit.lastEventSeq}
      writtenAt={analysis?.updatedAt ?? null}
      source={analysis && <Source analysis={analysis} />}
    >
      {analysis ? (
        <>
          {analysis.outdated && (
            <AuditNotices
              notices={[
                {
                  tone: "warning",
                  title: "This analysis is older than the newest measurements",
                  lines: [analysis.outdated, "Write it again to take them in."],
                },
              ]}
            />
          )}
          <AnalysisSections analysis={analysis} hrefOf={citationHref(audit.id)} />
        </>
      ) : (
        <EmptyState kind="unused" title="No analysis yet">
          An analysis says in plain words what matters most and what to fix first. Every number in it is checked against
          this audit.
        </EmptyState>
      )}
    </WriteAnalysis>
  );
}

function Source({ analysis }: { analysis: AnalysisView }) {
  return (
    <>
      {analysis.sourceLabel}, <Time at={analysis.updatedAt} as="relative" />.{analysis.reason && ` ${analysis.reason}`}
      {analysis.usage && ` ${analysis.usage}.`}
      {analysis.droppedCount > 0 &&
        ` ${formatNoun(analysis.droppedCount, "claim")} did not agree with the audit and ${analysis.droppedCount === 1 ? "was" : "were"} left out.`}
    </>
  );
}
