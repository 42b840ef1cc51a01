"use client";

import Link from "next/link";
import { startTransition, useOptimistic, useRef } from "react";
import { useSelection } from "@/components/audits/use-selection";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { Checkbox } from "@/components/ui/checkbox";
import { formatAddress } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { FindingChange } from "@/server/work/schemas";
import type { AssignedRow, WorkPerson, WorkStatus } from "@/server/work/types";
import { StatusMenu } from "./status-menu";
import { useBulkKeys } from "./use-bulk-keys";
import { useChangeFindings } from "./use-change-findings";
import { WorkBulkBar } from "./work-bulk-bar";
import { WorkStatusLabel } from "./work-status";

export interface AssignedBoardProps {
  rows: readonly AssignedRow[];
  people: readonly WorkPerson[];
  canEdit: boolean;
}

interface PendingStatus {
  ids: readonly string[];
  status: WorkStatus;
}

/** One's findings of all sites, with status and person at hand. */
export function AssignedBoard({ rows: given, people, canEdit }: AssignedBoardProps) {
  const list = useRef<HTMLDivElement>(null);
  const withIds = given.map((row) => ({ ...row, id: `${row.siteId} ${row.key}` }));
  const [rows, showPending] = useOptimistic(withIds, (current, { ids, status }: PendingStatus) =>
    current.map((row) => (ids.includes(row.id) ? { ...row, status } : row)),
  );
  const selection = useSelection(rows);
  const keys = useBulkKeys(list, selection, canEdit);
  const change = useChangeFindings(people);

  const set = (targets: readonly (typeof rows)[number][], wanted: FindingChange) =>
    startTransition(async () => {
      if (wanted.status) showPending({ ids: targets.map((row) => row.id), status: wanted.status });
      // Each site has its own audit; the hook tells of refusals.
      await Promise.all(
        [...groupByAudit(targets)].map(([auditId, found]) =>
          change.mutateAsync({ auditId, target: { keys: found }, change: wanted }).catch(() => null),
        ),
      );
    });
  return (
    <div ref={list}>
      <Table label="My findings">
        <TableHeader>
          <TableRow>
            {canEdit && (
              <TableHead className="w-8">
                <Checkbox
                  aria-label="Select all findings on this page"
                  className="block"
                  checked={selection.share}
                  onCheckedChange={(isOn) => selection.setAll(isOn === true)}
                />
              </TableHead>
            )}
            <TableHead className="max-sm:hidden">Severity</TableHead>
            <TableHead>Finding</TableHead>
            <TableHead className="max-md:hidden">Site</TableHead>
            <TableHead>Status</TableHead>
            <TableHead className="max-lg:hidden">Seen</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={row.id}
              data-list-row={row.id}
              className={selection.has(row.id) ? "bg-sunken/60" : undefined}
            >
              {canEdit && (
                <TableCell className="relative z-10">
                  <Checkbox
                    aria-label={`Select “${row.title}” on ${placeOf(row)}`}
                    className="block"
                    checked={selection.has(row.id)}
                    onCheckedChange={(isOn) => selection.toggle(row.id, isOn === true)}
                  />
                </TableCell>
              )}
              <TableCell className="max-sm:hidden sm:w-24">
                {row.seen && <SeverityLabel severity={row.seen.severity} />}
              </TableCell>
              <TableCell className="min-w-36">
                <FindingLink row={row} />
                <span className="mono block break-all text-2xs text-ink-3">
                  {placeOf(row)}
                  <span className="md:hidden"> · {row.siteName}</span>
                </span>
              </TableCell>
              <TableCell className="max-md:hidden">{row.siteName}</TableCell>
              <TableCell className="relative z-10">
                {canEdit && auditOf(row) !== null ? (
                  <StatusMenu
                    status={row.status}
                    of={`${row.title} on ${placeOf(row)}`}
                    onChoose={(status) => set([row], { status })}
                  />
                ) : (
                  <WorkStatusLabel status={row.status} className="text-sm" />
                )}
              </TableCell>
              <TableCell className="text-ink-2 text-sm max-lg:hidden">
                <Seen row={row} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <WorkBulkBar
        count={selection.selected.length}
        noun="finding"
        people={people}
        keys={keys}
        onChange={(wanted) => {
          set(selection.selected, wanted);
          selection.clear();
        }}
        onClear={selection.clear}
      />
    </div>
  );
}

function FindingLink({ row }: { row: AssignedRow }) {
  if (!row.seen) return <span>{row.title}</span>;
  const query = new URLSearchParams({ issue: row.ruleId, finding: row.key });
  return (
    <Link href={`/audits/${row.seen.auditId}/issues?${query}`} className="row-link" title={row.seen.message}>
      {row.title}
    </Link>
  );
}

function Seen({ row }: { row: AssignedRow }) {
  if (!row.seen) return <span className="text-ink-3">its audits were deleted</span>;
  if (row.seen.isFixed) return <span className="text-passed">fixed when checked again</span>;
  if (row.isInLatest) return <span>in the newest audit</span>;
  return (
    <span>
      not since <Time at={row.seen.at} as="date" />
    </span>
  );
}

function placeOf(row: AssignedRow): string {
  return row.url === null ? "whole site" : formatAddress(row.url, row.host);
}

/** The audit through which a finding is changed: one that holds it, or else any of its site. */
function auditOf(row: AssignedRow): string | null {
  return row.seen?.auditId ?? row.latestAuditId;
}

function groupByAudit(rows: readonly AssignedRow[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const auditId = auditOf(row);
    if (auditId !== null) groups.set(auditId, [...(groups.get(auditId) ?? []), row.key]);
  }
  return groups;
}
