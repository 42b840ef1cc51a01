import { DetailLink } from "@/components/audit/detail-link";
import { SortHeader } from "@/components/data-table/sort-header";
import { formatAddress, formatCount } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { PageRow } from "@/server/audits/list-pages";
import type { PageSort, SortDirection } from "@/server/audits/search-params";
import { PageStatus } from "./page-status";

export interface PageTableProps {
  rows: readonly PageRow[];
  host: string;
  sort: PageSort;
  direction: SortDirection;
}

export function PageTable({ rows, host, sort, direction }: PageTableProps) {
  const current = { sort, direction };
  return (
    <Table label="Pages">
      <TableHeader>
        <TableRow>
          <SortHeader label="Status" column="status" firstDirection="desc" {...current} />
          <SortHeader label="Address" column="url" firstDirection="asc" {...current} />
          <TableHead>Indexable</TableHead>
          <SortHeader label="Depth" column="depth" isNumeric firstDirection="asc" {...current} />
          <SortHeader label="Response" column="response" isNumeric {...current} />
          <SortHeader label="Findings" column="findings" isNumeric {...current} />
          <SortHeader label="Links in" column="inlinks" isNumeric {...current} />
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableCell className="w-16">
              <PageStatus status={row.status} errorKind={row.errorKind} />
            </TableCell>
            <TableCell className="w-full max-w-0 min-w-56">
              <DetailLink param="page-id" value={row.id} className="mono block truncate text-sm">
                {formatAddress(row.url, host)}
              </DetailLink>
              <span className="block truncate text-ink-3 text-xs">
                {row.redirectUrl ? `→ ${formatAddress(row.redirectUrl, host)}` : (row.title ?? "No title")}
              </span>
            </TableCell>
            <TableCell className="whitespace-nowrap text-sm">
              {row.isIndexable ? "Yes" : <span className="text-ink-3">{REASON[row.indexabilityReason] ?? "No"}</span>}
            </TableCell>
            <TableCell isNumeric>{row.depth ?? "–"}</TableCell>
            <TableCell isNumeric>{row.ttfbMs === null ? "–" : `${formatCount(row.ttfbMs)} ms`}</TableCell>
            <TableCell isNumeric>
              {row.findingCount === 0 ? <span className="text-ink-3">0</span> : formatCount(row.findingCount)}
            </TableCell>
            <TableCell isNumeric>{formatCount(row.inlinkCount)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const REASON: Record<string, string> = {
  "no-response": "No response",
  "not-2xx": "No, error",
  redirect: "No, redirect",
  "not-html": "Not a page",
  noindex: "No, noindex",
  "blocked-by-robots": "No, robots.txt",
  canonicalised: "No, canonical",
  "bot-challenge": "Unknown",
};
