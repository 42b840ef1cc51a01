import type { ReactNode } from "react";
import { AuditHeader } from "@/components/audit/audit-header";
import { loadAudit } from "@/server/audits/loaders";

export default async function AuditLayout({ children, params }: LayoutParams) {
  const { audit } = await loadAudit((await params).auditId);
  return (
    <>
      <AuditHeader audit={audit} />
      {children}
    </>
  );
}

interface LayoutParams {
  children: ReactNode;
  params: Promise<{ auditId: string }>;
}
