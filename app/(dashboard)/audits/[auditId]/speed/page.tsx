import type { Metadata } from "next";
import { FieldPanel } from "@/components/audit/field/field-panel";
import { SpeedScreen } from "@/components/audit/speed/speed-screen";
import { getSample } from "@/server/audits/get-sample";
import { listFieldData } from "@/server/audits/list-field-data";
import { listMeasurements } from "@/server/audits/list-measurements";
import { loadAudit } from "@/server/audits/loaders";
import { prepareField } from "@/server/audits/prepare-field";

export const metadata: Metadata = { title: "Speed" };

export default async function SpeedPage({ params }: { params: Promise<{ auditId: string }> }) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  const input = { auditId: audit.id };
  const [measurements, sample, field] = await Promise.all([
    listMeasurements({ ctx, input }),
    getSample({ ctx, input }),
    listFieldData({ ctx, input }),
  ]);
  return (
    <>
      <SpeedScreen audit={audit} measurements={measurements} sample={sample} />
      <FieldPanel view={prepareField(field)} isLive={audit.isLive} />
    </>
  );
}
