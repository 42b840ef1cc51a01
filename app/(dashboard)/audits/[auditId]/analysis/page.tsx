import type { Metadata } from "next";
import { AnalysisScreen } from "@/components/audit/analysis/analysis-screen";
import { QuestionsPanel } from "@/components/audit/analysis/questions-panel";
import { getAnalysis } from "@/server/audits/get-analysis";
import { loadAudit } from "@/server/audits/loaders";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "Analysis" };

export default async function AnalysisPage({ params }: { params: Promise<{ auditId: string }> }) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  const analysis = await getAnalysis({ ctx, input: { auditId: audit.id } });
  return (
    <>
      <AnalysisScreen audit={audit} analysis={analysis} />
      {!audit.isLive && <QuestionsPanel auditId={audit.id} isModelSet={Boolean(env().OPENAI_API_KEY)} />}
    </>
  );
}
