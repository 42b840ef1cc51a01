import { ChevronRight } from "lucide-react";
import { Where } from "@/components/audit/causes/cause-table";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { formatCount, formatNoun, formatPoints } from "@/components/ui/format";
import type { SharedCause, SharedReport } from "@/server/shares/prepare-shared";
import { SharedSamples } from "./shared-samples";

export interface SharedCausesProps {
  causes: NonNullable<SharedReport["causes"]>;
  host: string;
}

/** What lies behind the findings: one change each, with its pages, gain and fix. Opens without JavaScript. */
export function SharedCauses({ causes: { causes, totalCount }, host }: SharedCausesProps) {
  if (causes.length === 0) {
    return (
      <Panel title="Causes and fixes" hasRule>
        <EmptyState kind="all-good" title="Nothing to repair">
          No finding of this audit costs points.
        </EmptyState>
      </Panel>
    );
  }
  const note =
    causes.length < totalCount
      ? `the ${formatCount(causes.length)} that gain most of ${formatCount(totalCount)}`
      : "ordered by what fixing them gains";
  return (
    <Panel title={`${formatNoun(totalCount, "cause")} behind the findings`} note={note} hasRule>
      <ul className="border-hairline border-t">
        {causes.map((cause) => (
          <li key={cause.id}>
            <CauseItem cause={cause} host={host} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function CauseItem({ cause, host }: { cause: SharedCause; host: string }) {
  return (
    <details className="group border-hairline border-b">
      <summary className="flex list-none flex-wrap items-center gap-x-4 gap-y-1 py-2.5 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 text-ink-3 motion-safe:transition-transform group-open:rotate-90"
        />
        <SeverityLabel severity={cause.severity} className="w-20" />
        <span className="min-w-40 flex-1 break-words">{cause.title}</span>
        <span className="mono text-ink-3 text-sm">
          {cause.pageCount === 0 ? "whole site" : formatNoun(cause.pageCount, "page")}
        </span>
        <span className="mono w-12 text-right font-semibold text-accent text-sm">
          {cause.gain !== null && cause.gain >= 0.005 && (
            <>
              <span className="sr-only">score if fixed </span>+{formatPoints(cause.gain)}
            </>
          )}
        </span>
      </summary>
      <div className="grid gap-x-9 gap-y-4 pb-5 pl-7.5 lg:grid-cols-2">
        <dl className="flex max-w-measure flex-col gap-3">
          <div>
            <dt className="font-semibold text-sm">How to fix it</dt>
            <dd className="whitespace-pre-line text-ink-2">{cause.fix}</dd>
          </div>
          <div>
            <dt className="font-semibold text-sm">Where</dt>
            <dd className="min-w-0">
              <Where where={cause.where} />
            </dd>
          </div>
          <div>
            <dt className="font-semibold text-sm">Work</dt>
            <dd className="text-ink-2">{cause.effort}</dd>
          </div>
        </dl>
        <SharedSamples samples={cause.samples} host={host} findingCount={cause.findingCount} />
      </div>
    </details>
  );
}
