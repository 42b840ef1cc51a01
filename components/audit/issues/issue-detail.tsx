"use client";

import Link from "next/link";
import { EvidenceList } from "@/components/audit/evidence-list";
import { ExternalUrl } from "@/components/audit/external-url";
import { FindingCheckNote } from "@/components/audit/recheck/finding-check-note";
import { RecheckButton } from "@/components/audit/recheck/recheck-button";
import { useRechecks } from "@/components/audit/recheck/use-rechecks";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { MuteDialog } from "@/components/mutes/mute-dialog";
import { cn } from "@/components/ui/cn";
import { formatAddress, formatCount, formatNoun, formatPoints } from "@/components/ui/format";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import type { FindingRow } from "@/server/audits/list-findings";
import type { IssueDetail } from "@/server/audits/prepare-details";
import { RuleText } from "./rule-text";

export interface IssueDetailViewProps {
  auditId: string;
  detail: IssueDetail;
  findings: readonly FindingRow[];
  host: string;
}

export function IssueDetailView({ auditId, detail, findings, host }: IssueDetailViewProps) {
  const { issue, rule, ruleId } = detail;
  const rechecks = useRechecks({ auditId, ruleId });
  const canRecheck = (rule?.canRecheck ?? false) && findings.length > 0;
  const severity = issue?.severity ?? rule?.severity;
  return (
    <article>
      <div className="mb-1.5 flex flex-wrap items-center gap-3 pr-8">
        {severity && <SeverityLabel severity={severity} />}
        <span className="text-ink-3 text-sm">{issue?.categoryLabel ?? rule?.categoryLabel}</span>
      </div>
      <SheetTitle className="font-semibold text-lg tracking-tight">
        {issue?.title ?? rule?.failureTitle ?? detail.ruleId}
      </SheetTitle>
      <SheetDescription className="mt-1 text-ink-2 text-sm">
        {extentOf(detail)}
        {issue?.gain != null && issue.gain > 0 && (
          <>
            {" "}
            Fixing it gains <span className="mono font-semibold text-accent">+{formatPoints(issue.gain)}</span> points.
          </>
        )}
      </SheetDescription>
      {rule && <RuleText rule={rule} className="mt-5" />}
      {rule && (
        <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <Link href={`/rules/${detail.ruleId}`} className="text-accent hover:underline">
            About this rule
          </Link>
          <a href={rule.learnMore} target="_blank" rel="noopener noreferrer" className="text-accent hover:underline">
            Where it comes from<span className="sr-only"> (opens in a new tab)</span>
          </a>
        </p>
      )}
      <div className="mt-7 mb-1 flex min-h-7 items-center justify-between gap-3">
        <h3 className="font-semibold text-sm">What was seen</h3>
        <div className="flex gap-1.5">
          {issue && rule && <MuteDialog auditId={auditId} ruleId={ruleId} title={rule.failureTitle} />}
          {canRecheck && (
            <RecheckButton
              rechecks={rechecks}
              target={{ scope: "rule", auditId, ruleId }}
              label={detail.totalCount === 1 ? "Check again" : "Check all again"}
            />
          )}
        </div>
      </div>
      {findings.length === 0 ? (
        <p className="text-ink-2">This audit has no findings of this rule.</p>
      ) : (
        <ol>
          {findings.map((finding) => (
            <li key={finding.id} className="border-hairline border-t py-2.5">
              <div className="flex items-start justify-between gap-3">
                <div className="min-w-0">
                  {finding.url && <ExternalUrl url={finding.url} label={formatAddress(finding.url, host)} />}
                  <p className={cn(finding.fixedAt && "text-ink-3 line-through")}>{finding.message}</p>
                </div>
                {canRecheck && detail.totalCount > 1 && (
                  <RecheckButton
                    rechecks={rechecks}
                    target={{ scope: "finding", auditId, ruleId, url: finding.url }}
                    of={finding.url ? formatAddress(finding.url, host) : "the whole site"}
                    variant="ghost"
                  />
                )}
              </div>
              <EvidenceList evidence={finding.evidence} />
              <FindingCheckNote check={rechecks.checkOf(finding.id)} fixedAt={finding.fixedAt} />
            </li>
          ))}
        </ol>
      )}
      {findings.length > 0 && (
        <p className="mt-2 text-ink-3 text-sm">
          {formatCount(findings.length)} of {formatNoun(detail.totalCount, "finding")} shown
        </p>
      )}
    </article>
  );
}

function extentOf(detail: IssueDetail): string {
  if (detail.isMuted) return `${formatNoun(detail.totalCount, "finding")} muted by your team; they cost no points.`;
  if (detail.isUnverified) return `${formatNoun(detail.totalCount, "case")} could not be verified and cost no points.`;
  if (!detail.issue) return "Not found in this audit.";
  const { pageCount, fixedCount } = detail.issue;
  const muted = detail.mutedCount > 0 ? ` ${formatCount(detail.mutedCount)} more muted.` : "";
  const fixed = fixedCount > 0 ? ` ${formatCount(fixedCount)} fixed since.` : "";
  if (pageCount === 0) return `Concerns the site as a whole.${fixed}${muted}`;
  return `${formatNoun(detail.totalCount, "finding")} on ${formatNoun(pageCount, "page")}.${fixed}${muted}`;
}
