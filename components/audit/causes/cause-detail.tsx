import Link from "next/link";
import { EvidenceList } from "@/components/audit/evidence-list";
import { ExternalUrl } from "@/components/audit/external-url";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { formatAddress, formatCount, formatNoun, formatPoints } from "@/components/ui/format";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import type { Cause, CauseDetail, CauseFinding } from "@/server/causes/types";
import { CauseFixes } from "./cause-fixes";
import { Where } from "./cause-table";

export interface CauseDetailViewProps {
  auditId: string;
  detail: CauseDetail;
  /** All that were loaded so far. */
  findings: readonly CauseFinding[];
  host: string;
}

export function CauseDetailView({ auditId, detail, findings, host }: CauseDetailViewProps) {
  const { cause, rules } = detail;
  return (
    <article>
      <div className="mb-1.5 flex flex-wrap items-center gap-3 pr-8">
        <SeverityLabel severity={cause.severity} />
        <span className="text-ink-3 text-sm">{detail.categoryLabel}</span>
        <Where where={cause.where} />
      </div>
      <SheetTitle className="break-words font-semibold text-lg tracking-tight">{cause.title}</SheetTitle>
      <SheetDescription className="mt-1 text-ink-2 text-sm">
        {extentOf(cause)}
        {cause.gain !== null && cause.gain > 0 && (
          <>
            {" "}
            Fixing it gains <span className="mono font-semibold text-accent">+{formatPoints(cause.gain)}</span> points.
          </>
        )}
      </SheetDescription>
      <h3 className="mt-5 font-semibold text-sm">
        The fix <span className="ml-1.5 font-normal text-ink-3">{cause.effort}</span>
      </h3>
      <p className="max-w-measure whitespace-pre-line text-ink-2">{cause.fix}</p>
      <CauseFixes auditId={auditId} causeId={cause.id} />
      <h3 className="mt-5 font-semibold text-sm">{rules.length === 1 ? "The rule it breaks" : "Rules it breaks"}</h3>
      <ul className="mt-1 flex max-w-measure flex-col gap-2">
        {rules.map((rule) => (
          <li key={rule.id}>
            {rule.isKnown ? (
              <Link href={`/rules/${rule.id}`} className="text-accent underline underline-offset-4">
                {rule.title}
              </Link>
            ) : (
              rule.title
            )}
            <p className="text-ink-2 text-sm">{rule.why}</p>
          </li>
        ))}
      </ul>
      <h3 className="mt-7 mb-1 font-semibold text-sm">What was seen</h3>
      <ol>
        {findings.map((finding) => (
          <li key={finding.id} className="border-hairline border-t py-2.5">
            {finding.url && <ExternalUrl url={finding.url} label={formatAddress(finding.url, host)} />}
            {rules.length > 1 && <p className="text-ink-3 text-sm">{finding.ruleTitle}</p>}
            <p>{finding.message}</p>
            <EvidenceList evidence={finding.evidence} />
          </li>
        ))}
      </ol>
      <p className="mt-2 text-ink-3 text-sm">
        {formatCount(findings.length)} of {formatNoun(detail.totalCount, "finding")} shown
      </p>
    </article>
  );
}

function extentOf(cause: Cause): string {
  const findings = formatNoun(cause.findingCount, "finding");
  if (cause.pageCount === 0) return `${findings} about the site as a whole.`;
  return `${findings} on ${formatNoun(cause.pageCount, "page")}.`;
}
