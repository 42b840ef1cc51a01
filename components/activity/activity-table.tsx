import { Bot, KeyRound, UserRound } from "lucide-react";
import Link from "next/link";
import { FROM_SM } from "@/components/audits/column-widths";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { SYSTEM_NAME } from "@/server/activity/constants";
import { actionPhrase, activityDetail, subjectHref } from "@/server/activity/prepare-activity";
import type { ActivityRow } from "@/server/activity/types";

/** Who did what to what, newest first. */
export function ActivityTable({ rows }: { rows: ActivityRow[] }) {
  return (
    <Table label="Activity of the team">
      <TableHeader>
        <TableRow>
          <TableHead className={FROM_SM}>When</TableHead>
          <TableHead className={FROM_SM}>Who</TableHead>
          <TableHead>What</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.activityId}>
            <TableCell className={cn("whitespace-nowrap text-ink-2 text-sm", FROM_SM)}>
              <Time at={row.createdAt} />
            </TableCell>
            <TableCell className={cn("max-w-56", FROM_SM)}>
              <Actor row={row} />
            </TableCell>
            <TableCell className="[overflow-wrap:anywhere]">
              <span className="flex flex-wrap items-center justify-between gap-x-3 text-ink-3 text-sm sm:hidden">
                <Actor row={row} />
                <Time at={row.createdAt} />
              </span>
              <span className="text-ink-2">{actionPhrase(row.action)}</span> <Subject row={row} />
              <Detail row={row} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Actor({ row: { actorId, actorName } }: { row: ActivityRow }) {
  const isSystem = actorId === null && actorName === SYSTEM_NAME;
  const Icon = actorId ? UserRound : isSystem ? Bot : KeyRound;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Icon aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      <span className="truncate" title={actorName}>
        {actorName}
      </span>
      {!actorId && !isSystem && <span className="sr-only">(API token)</span>}
    </span>
  );
}

function Subject({ row }: { row: ActivityRow }) {
  const href = subjectHref(row);
  const label = <span className="font-medium">{row.subjectLabel}</span>;
  return href ? (
    <Link href={href} className="hover:underline">
      {label}
    </Link>
  ) : (
    label
  );
}

function Detail({ row }: { row: ActivityRow }) {
  const detail = activityDetail(row);
  return detail ? <span className="text-ink-3 text-sm">, {detail}</span> : null;
}
