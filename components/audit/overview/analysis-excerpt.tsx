import Link from "next/link";
import { AnalysisSections } from "@/components/audit/analysis/analysis-sections";
import { citationHref } from "@/components/audit/analysis/citation-href";
import { Panel } from "@/components/layout/panel";
import type { AnalysisView } from "@/server/audits/prepare-analysis";

export function AnalysisExcerpt({ auditId, analysis }: { auditId: string; analysis: AnalysisView | null }) {
  const href = `/audits/${auditId}/analysis`;
  return (
    <Panel
      title="Analysis"
      note={analysis?.sourceLabel}
      hasRule
      actions={
        <Link href={href} data-print="hide" className="text-accent text-sm hover:underline">
          {analysis ? "Whole analysis" : "Write one"}
        </Link>
      }
    >
      {analysis?.outdated && <p className="mb-3 text-sm text-warning">{analysis.outdated}</p>}
      {analysis ? (
        <AnalysisSections analysis={analysis} only={["executiveSummary"]} hrefOf={citationHref(auditId)} />
      ) : (
        <p className="text-ink-2">There is no analysis of this audit yet.</p>
      )}
    </Panel>
  );
}
