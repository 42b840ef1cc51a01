import Link from "next/link";
import { formatCount } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { TimelinePoint } from "@/server/compare/types";

/** The timeline as numbers, newest first, each audit with a way to it. */
export function TimelineTable({ points }: { points: TimelinePoint[] }) {
  return (
    <Table label="Audits over time">
      <TableHeader>
        <TableRow>
          <TableHead>Audit</TableHead>
          <TableHead isNumeric>Score</TableHead>
          <TableHead isNumeric>Pages</TableHead>
          <TableHead isNumeric>Critical</TableHead>
          <TableHead isNumeric>Warnings</TableHead>
          <TableHead isNumeric>Notices</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {points.toReversed().map((point) => (
          <TableRow key={point.id}>
            <TableCell className="w-full whitespace-nowrap">
              <Link href={`/audits/${point.id}`} className="hover:underline">
                <Time at={point.at} />
              </Link>
              {!point.isComparable && <span className="text-ink-3"> other rules</span>}
            </TableCell>
            <TableCell isNumeric>{point.score ?? "–"}</TableCell>
            <TableCell isNumeric>{formatCount(point.pageCount)}</TableCell>
            <TableCell isNumeric>{formatCount(point.severityCounts.critical)}</TableCell>
            <TableCell isNumeric>{formatCount(point.severityCounts.warning)}</TableCell>
            <TableCell isNumeric>{formatCount(point.severityCounts.notice)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
