import type { ReactNode } from "react";
import { Panel } from "@/components/layout/panel";
import { formatCount, formatDuration } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { AuditView } from "@/server/audits/prepare-audit";
import { CancelAudit } from "./cancel-audit";
import { ExternalUrl } from "./external-url";
import { PhaseList } from "./phase-list";
import { RerunAudit } from "./rerun-audit";

/** How this audit was made, so that it can be repeated and trusted. */
export function AuditSettings({ audit }: { audit: AuditView }) {
  const { options } = audit;
  const patterns = (list: readonly string[], none: string) =>
    list.length === 0
      ? none
      : list.map((pattern) => (
          <code key={pattern} className="mono mr-2 text-sm">
            {pattern}
          </code>
        ));
  return (
    <div className="grid gap-x-12 gap-y-7 lg:grid-cols-2">
      <Panel title="Options">
        <dl>
          <Row term="Start">
            <ExternalUrl url={audit.startUrl} />
          </Row>
          <Row term="Page limit">{formatCount(options.maxPages)} pages</Row>
          <Row term="Measured">
            {options.sampleSize === 0
              ? "no page"
              : `up to ${options.sampleSize} pages on ${options.devices.join(" and ")}`}
          </Row>
          <Row term="Only">{patterns(options.include, "everything")}</Row>
          <Row term="Except">{patterns(options.exclude, "nothing")}</Row>
        </dl>
        <div className="mt-4 flex gap-2">
          {audit.isLive ? (
            <CancelAudit auditId={audit.id} />
          ) : (
            <RerunAudit auditId={audit.id} label="Run again with these options" />
          )}
        </div>
      </Panel>
      <Panel title="Record">
        <dl>
          <Row term="Audit id">
            <code className="mono break-all text-sm">{audit.id}</code>
          </Row>
          <Row term="Rule set">
            <code className="mono text-sm">{audit.ruleSetVersion}</code>
          </Row>
          {audit.requestedBy && <Row term="Requested by">{audit.requestedBy}</Row>}
          <Row term="Queued">
            <Time at={audit.createdAt} />
          </Row>
          {audit.startedAt && (
            <Row term="Started">
              <Time at={audit.startedAt} />
            </Row>
          )}
          {audit.completedAt && (
            <Row term="Ended">
              <Time at={audit.completedAt} />
            </Row>
          )}
          {audit.durationMs !== null && <Row term="Took">{formatDuration(audit.durationMs)}</Row>}
        </dl>
      </Panel>
      <Panel title="Phases" className="lg:col-span-2">
        <PhaseList phases={audit.phases} />
      </Panel>
    </div>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-3 border-hairline border-t py-2">
      <dt className="text-ink-3 text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
