"use client";

import Link from "next/link";
import { useState } from "react";
import { SortHeader } from "@/components/data-table/sort-header";
import { Checkbox } from "@/components/ui/checkbox";
import { formatCount } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { AuditRow } from "@/server/audits/types";
import { AuditStatusLabel } from "./audit-status";
import { AuditsBulkBar } from "./audits-bulk-bar";

export interface AuditsTableProps {
  rows: AuditRow[];
  sort: string;
  direction: "asc" | "desc";
}

/** Selection lives here and nowhere else; rows that left the page leave the selection with it. */
export function AuditsTable({ rows, sort, direction }: AuditsTableProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = rows.filter((row) => chosen.has(row.id));
  const toggle = (id: string, isOn: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (isOn) next.add(id);
      else next.delete(id);
      return next;
    });
  const all = selected.length === 0 ? false : selected.length === rows.length ? true : ("indeterminate" as const);
  const head = { sort, direction };
  return (
    <>
      <AuditsBulkBar selected={selected} onDone={() => setChosen(new Set())} />
      <Table label="Audits">
        <TableHeader>
          <TableRow>
            <TableHead className="w-8">
              <Checkbox
                aria-label="Select all audits on this page"
                checked={all}
                onCheckedChange={(isOn) => setChosen(new Set(isOn === true ? rows.map((row) => row.id) : []))}
              />
            </TableHead>
            <SortHeader label="Site" column="site" firstDirection="asc" {...head} />
            <TableHead>Status</TableHead>
            <SortHeader label="Score" column="score" isNumeric {...head} />
            <SortHeader label="Pages" column="pages" isNumeric {...head} />
            <TableHead isNumeric>Critical</TableHead>
            <TableHead isNumeric>Warnings</TableHead>
            <TableHead isNumeric>
              <abbr title="Average Lighthouse performance of the sampled pages, lab" className="no-underline">
                Speed
              </abbr>
            </TableHead>
            <SortHeader label="Started" column="created" isNumeric {...head} />
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <AuditTableRow
              key={row.id}
              row={row}
              isSelected={chosen.has(row.id)}
              onToggle={(isOn) => toggle(row.id, isOn)}
            />
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function AuditTableRow({
  row,
  isSelected,
  onToggle,
}: {
  row: AuditRow;
  isSelected: boolean;
  onToggle: (isOn: boolean) => void;
}) {
  const isFinished = row.status === "completed";
  return (
    <TableRow>
      <TableCell className="relative z-10">
        <Checkbox
          aria-label={`Select the audit of ${row.siteName}`}
          checked={isSelected}
          onCheckedChange={(isOn) => onToggle(isOn === true)}
        />
      </TableCell>
      <TableCell className="max-w-80">
        <Link
          href={`/audits/${row.id}`}
          className="row-link block truncate font-medium after:absolute after:inset-0 after:content-['']"
        >
          {row.siteName}
        </Link>
        {row.siteName !== row.host && <span className="mono block truncate text-ink-3 text-xs">{row.host}</span>}
      </TableCell>
      <TableCell>
        <AuditStatusLabel status={row.status} />
        {row.failureReason && (
          <span className="block max-w-64 truncate text-ink-3 text-xs" title={row.failureReason}>
            {row.failureReason}
          </span>
        )}
      </TableCell>
      <TableCell isNumeric className="font-semibold">
        {row.score ?? <None />}
        {row.isPartial && isFinished && (
          <abbr title="Partial: some checks or pages are missing" className="ml-0.5 text-ink-3 no-underline">
            *
          </abbr>
        )}
      </TableCell>
      <TableCell isNumeric>{formatCount(row.pagesCrawled)}</TableCell>
      <TableCell isNumeric>{isFinished ? formatCount(row.criticalCount) : <None />}</TableCell>
      <TableCell isNumeric>{isFinished ? formatCount(row.warningCount) : <None />}</TableCell>
      <TableCell isNumeric>{row.averagePerformance ?? <None />}</TableCell>
      <TableCell isNumeric className="text-ink-3">
        <Time at={row.startedAt ?? row.createdAt} as="relative" />
      </TableCell>
    </TableRow>
  );
}

function None() {
  return (
    <>
      <span aria-hidden className="text-ink-3">
        –
      </span>
      <span className="sr-only">not available</span>
    </>
  );
}
