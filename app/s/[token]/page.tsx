import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SharedReportView } from "@/components/share/shared-report";
import { getSharedReport } from "@/server/audits/get-shared-report";
import { countView, loadShare } from "@/server/audits/loaders";

// A cached answer would outlive a revoked link.
export const dynamic = "force-dynamic";

interface PageParams {
  params: Promise<{ token: string }>;
}

export const metadata: Metadata = {
  title: "Shared audit",
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

export default async function SharePage({ params }: PageParams) {
  const { token } = await params;
  const share = await loadShare(token);
  if (!share) notFound();
  const [report] = await Promise.all([getSharedReport(share), countView(share)]);
  return <SharedReportView report={report} pdfHref={`/s/${token}/report.pdf`} />;
}
