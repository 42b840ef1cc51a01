import { PageHeader } from "@/components/layout/page-header";
import { ShareDialog } from "@/components/share/share-dialog";
import { formatDuration, formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { AuditView } from "@/server/audits/prepare-audit";
import { AuditTabs } from "./audit-tabs";
import { CancelAudit } from "./cancel-audit";
import { DownloadReport } from "./download-report";
import { ExportMenu } from "./export-menu";
import { RerunAudit } from "./rerun-audit";

export interface AuditHeaderProps {
  audit: AuditView;
  /** null while the audit runs. */
  causeCount: number | null;
}

/** Head of every tab of an audit. While it runs, only cancelling makes sense. */
export function AuditHeader({ audit, causeCount }: AuditHeaderProps) {
  return (
    <PageHeader
      crumbs={[{ label: "Audits", href: "/audits" }, { label: audit.host }]}
      title={
        audit.isLive ? (
          audit.status === "queued" ? (
            "Audit waiting"
          ) : (
            "Audit running"
          )
        ) : (
          <>
            Audit of <Time at={audit.completedAt ?? audit.createdAt} as="date" />
          </>
        )
      }
      facts={audit.isLive ? <LiveFacts audit={audit} /> : <DoneFacts audit={audit} />}
      actions={
        audit.isLive ? (
          <CancelAudit auditId={audit.id} />
        ) : (
          <>
            <RerunAudit auditId={audit.id} />
            {audit.status === "completed" && <ShareDialog auditId={audit.id} />}
            <ExportMenu auditId={audit.id} hasReport={audit.hasReport} />
            <DownloadReport href={`/audits/${audit.id}/report.pdf`} isReady={audit.hasReport} />
          </>
        )
      }
      tabs={<AuditTabs audit={audit} causeCount={causeCount} />}
    />
  );
}

function DoneFacts({ audit }: { audit: AuditView }) {
  const parts = [
    formatNoun(audit.pageCount, "page"),
    ...(audit.durationMs === null ? [] : [formatDuration(audit.durationMs)]),
    `rules ${audit.ruleSetVersion}`,
  ];
  return <>{parts.join(" · ")}</>;
}

function LiveFacts({ audit }: { audit: AuditView }) {
  const by = audit.requestedBy ? ` by ${audit.requestedBy}` : "";
  return (
    <span className="font-sans">
      {audit.startedAt ? "started " : "queued "}
      <Time at={audit.startedAt ?? audit.createdAt} as="relative" />
      {by}
    </span>
  );
}
