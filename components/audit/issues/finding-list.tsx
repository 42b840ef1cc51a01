"use client";

import { useQueries } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { Rechecks } from "@/components/audit/recheck/use-rechecks";
import { useSelection } from "@/components/audits/use-selection";
import { useTRPC } from "@/components/providers/trpc-provider";
import { formatNoun } from "@/components/ui/format";
import { BulkMuteDialog } from "@/components/work/bulk-mute-dialog";
import { useBulkKeys } from "@/components/work/use-bulk-keys";
import { useChangeFindings } from "@/components/work/use-change-findings";
import { WorkBulkBar } from "@/components/work/work-bulk-bar";
import type { FindingRow } from "@/server/audits/list-findings";
import type { FindingChange } from "@/server/work/schemas";
import type { FindingWork, WorkPerson } from "@/server/work/types";
import { FindingItem } from "./finding-item";

/** One question about work for as many findings as the list loads at once. */
const CHUNK = 50;

export interface FindingListProps {
  auditId: string;
  host: string;
  findings: readonly FindingRow[];
  /** Shown first, whether or not it is among the others. */
  linked: FindingRow | null;
  people: readonly WorkPerson[];
  canEdit: boolean;
  /** They count, so they can be muted. */
  canMute: boolean;
  rechecks: Rechecks;
  canRecheck: boolean;
}

/** The findings of a rule with a selection, what can be done with it, and its keys. */
export function FindingList({
  auditId,
  host,
  findings,
  linked,
  people,
  canEdit,
  canMute,
  ...recheck
}: FindingListProps) {
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => [...(linked ? [linked] : []), ...findings.filter((finding) => finding.key !== linked?.key)],
    [linked, findings],
  );
  const selection = useSelection(rows);
  const keys = useBulkKeys(list, selection, canEdit);
  const change = useChangeFindings(people);
  const workOf = useWork(auditId, linked, findings);
  const set = (targets: readonly FindingRow[], wanted: FindingChange) =>
    change.mutate({ auditId, target: { keys: targets.map((finding) => finding.key) }, change: wanted });
  const { selected } = selection;
  return (
    <div ref={list}>
      <ol>
        {rows.map((finding) => (
          <li
            key={finding.id}
            data-list-row={finding.id}
            className="scroll-mb-20 border-hairline border-t py-2.5 data-[linked]:border-l-2 data-[linked]:border-l-accent data-[linked]:pl-3"
            data-linked={finding.key === linked?.key ? "" : undefined}
          >
            {finding.key === linked?.key && <p className="mb-1 text-accent text-xs">Linked finding</p>}
            <FindingItem
              auditId={auditId}
              finding={finding}
              host={host}
              work={workOf(finding.key)}
              people={people}
              canEdit={canEdit}
              isSelected={canEdit ? selection.has(finding.id) : undefined}
              onSelect={(isOn) => selection.toggle(finding.id, isOn)}
              onChange={(wanted) => set([finding], wanted)}
              {...recheck}
            />
          </li>
        ))}
      </ol>
      <WorkBulkBar
        count={selected.length}
        noun="finding"
        people={people}
        keys={keys}
        onChange={(wanted) => {
          set(selected, wanted);
          selection.clear();
        }}
        onClear={selection.clear}
      >
        {canMute && (
          <BulkMuteDialog
            auditId={auditId}
            target={{ keys: selected.map((finding) => finding.key) }}
            what={formatNoun(selected.length, "finding")}
            onDone={selection.clear}
          />
        )}
      </WorkBulkBar>
    </div>
  );
}

/** Work on the shown findings; what is known stays while more of the list is loaded. */
function useWork(auditId: string, linked: FindingRow | null, findings: readonly FindingRow[]) {
  const trpc = useTRPC();
  const chunks: string[][] = linked ? [[linked.key]] : [];
  for (let start = 0; start < findings.length; start += CHUNK)
    chunks.push(findings.slice(start, start + CHUNK).map((finding) => finding.key));
  const known = useQueries({
    queries: chunks.map((keys) => trpc.work.get.queryOptions({ auditId, keys })),
    combine: (results) => results.map((result) => result.data),
  });
  return (key: string): FindingWork | undefined => known.find((work) => work?.[key])?.[key];
}
