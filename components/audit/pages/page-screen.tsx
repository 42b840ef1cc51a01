import { FilterMenu } from "@/components/data-table/filter-menu";
import { Pagination } from "@/components/data-table/pagination";
import { ResetFilters } from "@/components/data-table/reset-filters";
import { SearchField } from "@/components/data-table/search-field";
import { EmptyState } from "@/components/layout/empty-state";
import { ViewMenu } from "@/components/work/view-menu";
import type { PageList } from "@/server/audits/list-pages";
import type { AuditView } from "@/server/audits/prepare-audit";
import type { PageSort, SortDirection } from "@/server/audits/search-params";
import { PageSheet } from "./page-sheet";
import { PageTable } from "./page-table";
import { ViewSwitch } from "./view-switch";

const STATUS_OPTIONS = [
  { value: "2xx", label: "2xx success" },
  { value: "3xx", label: "3xx redirect" },
  { value: "4xx", label: "4xx missing or refused" },
  { value: "5xx", label: "5xx server error" },
  { value: "none", label: "No response" },
];
const INDEX_OPTIONS = [
  { value: "yes", label: "Indexable" },
  { value: "no", label: "Not indexable" },
];

export interface PageScreenProps {
  audit: AuditView;
  list: PageList;
  sort: PageSort;
  direction: SortDirection;
  page: number;
  pageSize: number;
}

export function PageScreen({ audit, list, sort, direction, page, pageSize }: PageScreenProps) {
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2">
        <SearchField label="Search address or title" />
        <FilterMenu label="Status" param="status" options={STATUS_OPTIONS} />
        <FilterMenu label="Indexing" param="index" options={INDEX_OPTIONS} />
        <ViewMenu screen="pages" />
        <ViewSwitch auditId={audit.id} current="crawled" />
      </div>
      {list.rows.length > 0 ? (
        <PageTable rows={list.rows} host={audit.host} sort={sort} direction={direction} />
      ) : (
        <NoPages list={list} isLive={audit.isLive} />
      )}
      {list.totalCount > 0 && <Pagination page={page} pageSize={pageSize} totalCount={list.totalCount} noun="pages" />}
      <PageSheet auditId={audit.id} />
    </>
  );
}

function NoPages({ list, isLive }: { list: PageList; isLive: boolean }) {
  if (list.allCount > 0) {
    return (
      <EmptyState kind="no-match" title="No page matches here" actions={<ResetFilters label="Show all pages" />} />
    );
  }
  return isLive ? (
    <EmptyState kind="unused" title="No page read yet">
      The crawl starts once robots.txt and the sitemaps are known. That takes a few seconds.
    </EmptyState>
  ) : (
    <EmptyState kind="failed" title="No page was read">
      The site did not answer. The reason is on the overview; check the address and run the audit again.
    </EmptyState>
  );
}
