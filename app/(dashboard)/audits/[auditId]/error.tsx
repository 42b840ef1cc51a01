"use client";

import { PanelError } from "@/components/layout/panel-error";

export default function AuditError({ retry }: { retry: () => void }) {
  return <PanelError title="This part of the audit could not be shown" onRetry={retry} />;
}
