import type { ReactNode } from "react";
import { Panel } from "@/components/layout/panel";
import { formatCount, formatDuration, formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { AuditView } from "@/server/audits/prepare-audit";
import { describeUnchanged } from "@/server/audits/prepare-live";
import { CancelAudit } from "./cancel-audit";
import { ExternalUrl } from "./external-url";
import { PhaseList } from "./phase-list";
import { RerunAudit } from "./rerun-audit";

const TRIGGERS: Record<string, string> = { schedule: "a schedule", deploy: "a deploy hook", api: "the API" };

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
              : `up to ${options.sampleSize} pages on ${options.devices.join(" and ")}, ${options.runs === 1 ? "once each" : `median of ${options.runs} runs`}`}
          </Row>
          <Row term="Rendered">{describeRendering(audit)}</Row>
          <Row term="Only">{patterns(options.include, "everything")}</Row>
          <Row term="Except">{patterns(options.exclude, "nothing")}</Row>
          <Row term="Unchanged">{describeReuse(audit)}</Row>
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
          {TRIGGERS[audit.trigger] && <Row term="Started by">{TRIGGERS[audit.trigger]}</Row>}
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

/** What was opened in a browser, from the phase that did it; audits from before rendering have no such count. */
function describeRendering({ options, phases }: AuditView): string {
  const join = phases.find((phase) => phase.phase === "join");
  const { rendered } = join?.counts ?? {};
  if (options.render === "off") return "no page, by choice";
  const pages =
    rendered === undefined ? "no page" : `${formatNoun(rendered, "page")}, ${RENDER_LABELS[options.render]}`;
  return join?.reason ? `${pages}. ${join.reason}` : pages;
}

const RENDER_LABELS = {
  auto: "those that need scripts and one of each template",
  all: "every page up to the limit",
} as const;

/** What became of pages that an earlier audit had seen already. */
function describeReuse({ options, phases }: AuditView): string {
  if (!options.reusesUnchanged) return "every page was sent again";
  const counts = phases.find((phase) => phase.phase === "crawl")?.counts ?? {};
  const unchanged = describeUnchanged(counts);
  if (unchanged === null || counts.fetched === undefined)
    return "no earlier audit to compare with, so every page was sent";
  const [number, ...rest] = unchanged.split(" ");
  return `${number} of ${formatCount(counts.fetched)} pages ${rest.join(" ")}, as the server says`;
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-3 border-hairline border-t py-2">
      <dt className="text-ink-3 text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
