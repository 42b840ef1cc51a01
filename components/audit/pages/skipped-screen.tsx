import Link from "next/link";
import { FilterMenu } from "@/components/data-table/filter-menu";
import { Pagination } from "@/components/data-table/pagination";
import { SearchField } from "@/components/data-table/search-field";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { formatAddress, formatCount } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { ViewMenu } from "@/components/work/view-menu";
import type { SkippedList } from "@/server/audits/list-skipped";
import type { AuditView } from "@/server/audits/prepare-audit";
import type { SkipCause } from "@/server/audits/search-params";
import { ViewSwitch } from "./view-switch";

const WORDS: Record<SkipCause, { label: string; why: string }> = {
  "off-site": { label: "Another site", why: "A redirect or a sitemap leads to another site." },
  nofollow: { label: "Nofollow", why: "Only links marked nofollow lead here." },
  "excluded-by-pattern": { label: "Left out by a pattern", why: "A pattern of this audit leaves it out." },
  "not-included-by-pattern": { label: "Not among the patterns", why: "No pattern of this audit includes it." },
  "too-deep": { label: "Too deep", why: "It is more clicks from the start than this audit goes." },
  "endless-path": {
    label: "Endless path",
    why: "The address repeats itself or is very long, which looks like a trap.",
  },
  "section-share": {
    label: "Section had its share",
    why: "Its section used half of the page limit, which is all it may have while other sections wait.",
  },
  "not-reached": { label: "Not reached", why: "A limit was reached, or the audit ended, before its turn came." },
  other: { label: "Other", why: "It was left out for another reason." },
};

export interface SkippedScreenProps {
  audit: AuditView;
  list: SkippedList;
  page: number;
  pageSize: number;
}

/** Addresses the audit knew and did not request, each with its reason. */
export function SkippedScreen({ audit, list, page, pageSize }: SkippedScreenProps) {
  const causes = list.countByCause.map(({ cause, count }) => ({
    value: cause,
    label: `${WORDS[cause].label} (${formatCount(count)})`,
  }));
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2">
        <SearchField label="Search address" />
        {causes.length > 0 && <FilterMenu label="Reason" param="cause" options={causes} />}
        <ViewMenu screen="pages" />
        <ViewSwitch auditId={audit.id} current="left-out" />
      </div>
      {list.rows.length > 0 ? (
        <Table label="Addresses that were not crawled">
          <TableHeader>
            <TableRow>
              <TableHead>Address</TableHead>
              <TableHead>Reason</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {list.rows.map((row) => (
              <TableRow key={row.url}>
                <TableCell className="w-full max-w-0 min-w-56">
                  <span className="mono block truncate text-sm" title={row.url}>
                    {formatAddress(row.url, audit.host)}
                  </span>
                </TableCell>
                <TableCell className="min-w-64 text-sm">
                  {audit.isLive && row.cause === "not-reached" ? "Its turn has not come yet." : WORDS[row.cause].why}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ) : (
        <NothingSkipped auditId={audit.id} list={list} />
      )}
      {list.totalCount > 0 && (
        <Pagination page={page} pageSize={pageSize} totalCount={list.totalCount} noun="addresses" />
      )}
    </>
  );
}

function NothingSkipped({ auditId, list }: { auditId: string; list: SkippedList }) {
  if (list.allCount === 0)
    return (
      <EmptyState kind="all-good" title="Nothing was left out">
        Every address that the audit found was requested, or is listed under Crawled as closed by robots.txt.
      </EmptyState>
    );
  return (
    <EmptyState
      kind="no-match"
      title="No address matches here"
      actions={
        <Button asChild size="sm">
          <Link href={`/audits/${auditId}/pages?view=left-out`}>Show all addresses</Link>
        </Button>
      }
    />
  );
}
