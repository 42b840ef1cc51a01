import type { Metadata } from "next";
import { AnalysisScreen } from "@/components/audit/analysis/analysis-screen";
import { getAnalysis } from "@/server/audits/get-analysis";
import { loadAudit } from "@/server/audits/loaders";

export const metadata: Metadata = { title: "Analysis" };

export default async function AnalysisPage({ params }: { params: Promise<{ auditId: string }> }) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  const analysis = await getAnalysis({ ctx, input: { auditId: audit.id } });
  return <AnalysisScreen audit={audit} analysis={analysis} />;
}
