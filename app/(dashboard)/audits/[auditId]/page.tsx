import type { Metadata } from "next";
import { AuditNotices } from "@/components/audit/audit-notices";
import { LiveAudit } from "@/components/audit/live/live-audit";
import { Overview } from "@/components/audit/overview/overview";
import { loadAudit, loadOverview } from "@/server/audits/loaders";
import { prepareNotices } from "@/server/audits/prepare-audit";
import { loadAuditCauses } from "@/server/causes/loaders";

interface PageParams {
  params: Promise<{ auditId: string }>;
}

export async function generateMetadata({ params }: PageParams): Promise<Metadata> {
  const { audit } = await loadAudit((await params).auditId);
  return { title: audit.isLive ? `Auditing ${audit.host}` : `${audit.host}: ${audit.score ?? "not scored"}` };
}

export default async function AuditPage({ params }: PageParams) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  if (audit.isLive) {
    return (
      <LiveAudit key={audit.id} auditId={audit.id} host={audit.host} status={audit.status} phases={audit.phases} />
    );
  }
  const [data, causes] = await Promise.all([loadOverview(ctx, audit.id), loadAuditCauses(ctx, audit.id)]);
  return (
    <>
      <AuditNotices notices={prepareNotices(audit)} />
      <Overview audit={audit} causes={causes} {...data} />
    </>
  );
}
