"use client";

import Link from "next/link";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/components/ui/format";
import { TableCell, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { AuditRow } from "@/server/audits/types";
import { AuditStatusLabel } from "./audit-status";
import { FLEXIBLE, FROM_LG, FROM_MD, FROM_SM, FROM_XL } from "./column-widths";
import { NoValue } from "./no-value";

export interface AuditTableRowProps {
  row: AuditRow;
  isSelected: boolean;
  onToggle: (isOn: boolean) => void;
}

export function AuditTableRow({ row, isSelected, onToggle }: AuditTableRowProps) {
  const isFinished = row.status === "completed";
  const startedAt = row.startedAt ?? row.createdAt;
  return (
    <TableRow className={isSelected ? "bg-sunken/60" : undefined}>
      <TableCell className="relative z-10">
        <Checkbox
          aria-label={`Select the audit of ${row.siteName}`}
          className="block"
          checked={isSelected}
          onCheckedChange={(isOn) => onToggle(isOn === true)}
        />
      </TableCell>
      <TableCell className={FLEXIBLE}>
        <Link href={`/audits/${row.id}`} className="row-link block truncate font-medium">
          {row.siteName}
        </Link>
        {row.siteName !== row.host && (
          <span className="mono block truncate text-ink-3 text-xs max-sm:hidden">{row.host}</span>
        )}
        <span className="flex flex-wrap items-center gap-x-2 text-ink-3 text-xs sm:hidden">
          <AuditStatusLabel status={row.status} />
          <Time at={startedAt} as="relative" />
        </span>
      </TableCell>
      <TableCell className={FROM_SM}>
        <AuditStatusLabel status={row.status} />
        {row.failureReason && (
          <span className={cn("block max-w-64 truncate text-ink-3 text-xs", FROM_LG)} title={row.failureReason}>
            {row.failureReason}
          </span>
        )}
      </TableCell>
      <TableCell isNumeric className="font-semibold">
        <span className="relative">
          {row.score ?? <NoValue />}
          {row.isPartial && isFinished && (
            <abbr
              title="Partial: some checks or pages are missing"
              className="absolute left-full font-normal text-ink-3 no-underline"
            >
              *
            </abbr>
          )}
        </span>
      </TableCell>
      <TableCell isNumeric className={FROM_MD}>
        {formatCount(row.pagesCrawled)}
      </TableCell>
      <TableCell isNumeric className={FROM_LG}>
        {isFinished ? formatCount(row.criticalCount) : <NoValue />}
      </TableCell>
      <TableCell isNumeric className={FROM_XL}>
        {isFinished ? formatCount(row.warningCount) : <NoValue />}
      </TableCell>
      <TableCell isNumeric className={FROM_XL}>
        {row.averagePerformance ?? <NoValue />}
      </TableCell>
      <TableCell className={cn("whitespace-nowrap text-right text-ink-3 text-sm", FROM_SM)}>
        <Time at={startedAt} as="relative" />
      </TableCell>
    </TableRow>
  );
}
