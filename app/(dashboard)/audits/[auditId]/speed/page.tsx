import type { Metadata } from "next";
import { SpeedScreen } from "@/components/audit/speed/speed-screen";
import { listMeasurements } from "@/server/audits/list-measurements";
import { loadAudit } from "@/server/audits/loaders";

export const metadata: Metadata = { title: "Speed" };

export default async function SpeedPage({ params }: { params: Promise<{ auditId: string }> }) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  const measurements = await listMeasurements({ ctx, input: { auditId: audit.id } });
  return <SpeedScreen audit={audit} measurements={measurements} />;
}
