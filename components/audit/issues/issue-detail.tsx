"use client";

import { MessageSquare } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { RecheckButton } from "@/components/audit/recheck/recheck-button";
import { useRechecks } from "@/components/audit/recheck/use-rechecks";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { MuteDialog } from "@/components/mutes/mute-dialog";
import { Button } from "@/components/ui/button";
import { formatCount, formatNoun, formatPoints } from "@/components/ui/format";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import { CommentThread } from "@/components/work/comment-thread";
import { CopyLink } from "@/components/work/copy-link";
import type { FindingRow } from "@/server/audits/list-findings";
import type { IssueDetail } from "@/server/audits/prepare-details";
import type { WorkPerson } from "@/server/work/types";
import { FindingList } from "./finding-list";
import { RuleText } from "./rule-text";

export interface IssueDetailViewProps {
  auditId: string;
  detail: IssueDetail;
  findings: readonly FindingRow[];
  host: string;
  /** The list holds only findings in a chosen state of work. */
  isFiltered: boolean;
  /** The finding that the address names. */
  linked: FindingRow | null;
  /** The address names one that this audit does not have. */
  isLinkedMissing: boolean;
  people: readonly WorkPerson[];
  canEdit: boolean;
}

export function IssueDetailView({ auditId, detail, findings, host, people, canEdit, ...list }: IssueDetailViewProps) {
  const { issue, rule, ruleId } = detail;
  const [isTalking, setTalking] = useState(false);
  const rechecks = useRechecks({ auditId, ruleId });
  const canRecheck = canEdit && (rule?.canRecheck ?? false) && findings.length > 0;
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
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
          <Link href={`/rules/${detail.ruleId}`} className="text-accent hover:underline">
            About this rule
          </Link>
          <a href={rule.learnMore} target="_blank" rel="noopener noreferrer" className="text-accent hover:underline">
            Where it comes from<span className="sr-only"> (opens in a new tab)</span>
          </a>
          <span className="flex items-center">
            <Button size="sm" variant="ghost" aria-expanded={isTalking} onClick={() => setTalking(!isTalking)}>
              <MessageSquare aria-hidden className="text-ink-3" /> Comments on the rule
            </Button>
            <CopyLink href={`/audits/${auditId}/issues?issue=${encodeURIComponent(ruleId)}`} of="this issue" />
          </span>
        </div>
      )}
      {isTalking && <CommentThread auditId={auditId} ruleId={ruleId} findingKey={null} canEdit={canEdit} />}
      <div className="mt-7 mb-1 flex min-h-7 items-center justify-between gap-3">
        <h3 className="font-semibold text-sm">What was seen</h3>
        <div className="flex gap-1.5">
          {canEdit && issue && rule && <MuteDialog auditId={auditId} ruleId={ruleId} title={rule.failureTitle} />}
          {canRecheck && (
            <RecheckButton
              rechecks={rechecks}
              target={{ scope: "rule", auditId, ruleId }}
              label={detail.totalCount === 1 ? "Check again" : "Check all again"}
            />
          )}
        </div>
      </div>
      {list.isLinkedMissing && (
        <p className="mb-2 text-ink-2">
          The linked finding is not in this audit: it was fixed, its page was not read, or it is muted.
        </p>
      )}
      {findings.length === 0 && !list.linked ? (
        <p className="text-ink-2">
          {list.isFiltered
            ? "None of its findings matches the filters of the list."
            : "This audit has no findings of this rule."}
        </p>
      ) : (
        <FindingList
          auditId={auditId}
          host={host}
          findings={findings}
          linked={list.linked}
          people={people}
          canEdit={canEdit}
          canMute={issue !== null}
          rechecks={rechecks}
          canRecheck={canRecheck && detail.totalCount > 1}
        />
      )}
      {findings.length > 0 && (
        <p className="mt-2 text-ink-3 text-sm">
          {formatCount(findings.length)} of {formatNoun(detail.totalCount, "finding")} shown
          {list.isFiltered && ", as the list is filtered"}
        </p>
      )}
    </article>
  );
}

function extentOf(detail: IssueDetail): string {
  if (detail.isMuted) return `${formatNoun(detail.totalCount, "finding")} muted by your team; they cost no points.`;
  if (detail.isUnverified) return `${formatNoun(detail.totalCount, "case")} could not be verified and cost no points.`;
  if (!detail.issue) return "Not found in this audit.";
  const { findingCount, pageCount, fixedCount } = detail.issue;
  const muted = detail.mutedCount > 0 ? ` ${formatCount(detail.mutedCount)} more muted.` : "";
  const fixed = fixedCount > 0 ? ` ${formatCount(fixedCount)} fixed since.` : "";
  if (pageCount === 0) return `Concerns the site as a whole.${fixed}${muted}`;
  return `${formatNoun(findingCount, "finding")} on ${formatNoun(pageCount, "page")}.${fixed}${muted}`;
}
