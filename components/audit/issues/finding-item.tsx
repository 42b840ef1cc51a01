"use client";

import { MessageSquare } from "lucide-react";
import { useState } from "react";
import { EvidenceList } from "@/components/audit/evidence-list";
import { ExternalUrl } from "@/components/audit/external-url";
import { FindingCheckNote } from "@/components/audit/recheck/finding-check-note";
import { RecheckButton } from "@/components/audit/recheck/recheck-button";
import type { Rechecks } from "@/components/audit/recheck/use-rechecks";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { formatAddress, formatCount } from "@/components/ui/format";
import { AssigneeMenu } from "@/components/work/assignee-menu";
import { CommentThread } from "@/components/work/comment-thread";
import { CopyLink } from "@/components/work/copy-link";
import { StatusMenu } from "@/components/work/status-menu";
import { WorkStatusLabel } from "@/components/work/work-status";
import type { FindingRow } from "@/server/audits/list-findings";
import type { FindingChange } from "@/server/work/schemas";
import type { FindingWork, WorkPerson } from "@/server/work/types";

export interface FindingItemProps {
  auditId: string;
  finding: FindingRow;
  host: string;
  /** undefined until it is known. */
  work: FindingWork | undefined;
  people: readonly WorkPerson[];
  canEdit: boolean;
  /** undefined where nothing can be selected. */
  isSelected?: boolean;
  onSelect?: (isOn: boolean) => void;
  onChange: (change: FindingChange) => void;
  rechecks: Rechecks;
  canRecheck: boolean;
}

/** One finding: what was seen, how far the work is, who has it and what was said. */
export function FindingItem({ auditId, finding, host, work, people, canEdit, ...rest }: FindingItemProps) {
  const { isSelected, onSelect, onChange, rechecks, canRecheck } = rest;
  const [isTalking, setTalking] = useState(false);
  const { ruleId, key, url } = finding;
  const address = url ? formatAddress(url, host) : "the whole site";
  const href = `/audits/${auditId}/issues?issue=${encodeURIComponent(ruleId)}&finding=${encodeURIComponent(key)}`;
  const settled = finding.fixedAt !== null || work?.status === "done";
  return (
    <div className="flex items-start gap-3">
      {isSelected !== undefined && (
        <Checkbox
          data-row-focus=""
          aria-label={`Select the finding on ${address}`}
          className="mt-1"
          checked={isSelected}
          onCheckedChange={(isOn) => onSelect?.(isOn === true)}
        />
      )}
      <div className="min-w-0 flex-1">
        {url && <ExternalUrl url={url} label={address} />}
        <p className={cn(settled && "text-ink-3 line-through")}>{finding.message}</p>
        <EvidenceList evidence={finding.evidence} />
        <FindingCheckNote check={rechecks.checkOf(finding.id)} fixedAt={finding.fixedAt} />
        <div className="-ml-2.5 mt-1.5 flex flex-wrap items-center gap-x-1 gap-y-1">
          {work && canEdit && (
            <>
              <StatusMenu status={work.status} of={address} onChoose={(status) => onChange({ status })} />
              <AssigneeMenu
                people={people}
                assigneeId={work.assigneeId}
                name={work.assigneeName}
                of={address}
                onChoose={(assigneeId) => onChange({ assigneeId })}
              />
            </>
          )}
          {work && !canEdit && (
            <span className="flex gap-3 px-2.5 text-ink-2 text-sm">
              <WorkStatusLabel status={work.status} />
              {work.assigneeName}
            </span>
          )}
          <Button size="sm" variant="ghost" aria-expanded={isTalking} onClick={() => setTalking(!isTalking)}>
            <MessageSquare aria-hidden className="text-ink-3" />
            {work && work.commentCount > 0 ? formatCount(work.commentCount) : <span className="sr-only">No</span>}
            <span className="sr-only">
              {" "}
              {work?.commentCount === 1 ? "comment" : "comments"} on {address}
            </span>
          </Button>
          <CopyLink href={href} of={`the finding on ${address}`} />
          {canRecheck && (
            <RecheckButton
              rechecks={rechecks}
              target={{ scope: "finding", auditId, ruleId, url }}
              of={address}
              variant="ghost"
            />
          )}
        </div>
        {isTalking && <CommentThread auditId={auditId} ruleId={ruleId} findingKey={key} canEdit={canEdit} />}
      </div>
    </div>
  );
}
