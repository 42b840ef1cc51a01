"use client";

import { PanelError } from "@/components/layout/panel-error";
import { useRecovery } from "@/components/layout/use-recovery";

export default function AuditError({ retry }: { retry: () => void }) {
  useRecovery(retry);
  return <PanelError title="This part of the audit could not be shown" onRetry={retry} />;
}
