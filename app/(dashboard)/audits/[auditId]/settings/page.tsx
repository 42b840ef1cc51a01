import type { Metadata } from "next";
import { AuditSettings } from "@/components/audit/audit-settings";
import { loadAudit } from "@/server/audits/loaders";

export const metadata: Metadata = { title: "Settings of the audit" };

export default async function SettingsPage({ params }: { params: Promise<{ auditId: string }> }) {
  const { audit } = await loadAudit((await params).auditId);
  return <AuditSettings audit={audit} />;
}
