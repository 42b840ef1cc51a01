import type { ReactNode } from "react";
import { AuditHeader } from "@/components/audit/audit-header";
import { loadAudit } from "@/server/audits/loaders";
import { loadAuditCauses } from "@/server/causes/loaders";

export default async function AuditLayout({ children, params }: LayoutParams) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  const causeCount = audit.isLive ? null : (await loadAuditCauses(ctx, audit.id)).allCount;
  return (
    <>
      <AuditHeader audit={audit} causeCount={causeCount} />
      {children}
    </>
  );
}

interface LayoutParams {
  children: ReactNode;
  params: Promise<{ auditId: string }>;
}
