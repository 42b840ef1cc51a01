import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { AUDIT_STATUS_OPTIONS } from "@/components/audits/audit-status";
import { AuditsTable } from "@/components/audits/audits-table";
import { RefreshWhileRunning } from "@/components/audits/refresh-while-running";
import { loadAuditsSearchParams } from "@/components/audits/search-params";
import { FilterMenu } from "@/components/data-table/filter-menu";
import { Pagination } from "@/components/data-table/pagination";
import { ResetFilters } from "@/components/data-table/reset-filters";
import { SearchField } from "@/components/data-table/search-field";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { listAudits, listAuditsSchema } from "@/server/audits/list-audits";
import { requireTeam } from "@/server/auth/gates";

export const metadata: Metadata = { title: "Audits" };

const PAGE_SIZE = 25;

export default async function AuditsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { ctx } = await requireTeam({ nextPath: "/audits" });
  const params = await loadAuditsSearchParams(searchParams);
  const input = listAuditsSchema.safeParse({
    status: params.status,
    siteId: params.site,
    search: params.q,
    sort: params.sort,
    direction: params.dir,
    page: params.page,
    pageSize: PAGE_SIZE,
  });
  const { rows, totalCount, allCount } = await listAudits({ ctx, input: input.data ?? listAuditsSchema.parse({}) });
  const isRunning = rows.some((row) => row.status === "queued" || row.status === "running");
  const newAudit = (
    <Button asChild variant="primary">
      <Link href="/audits/new">
        <Plus aria-hidden /> New audit
      </Link>
    </Button>
  );

  return (
    <>
      <RefreshWhileRunning isRunning={isRunning} />
      <PageHeader title="Audits" description="Every audit of your sites, newest first." actions={newAudit} />
      {allCount === 0 ? (
        <EmptyState kind="unused" title="No audits yet" actions={newAudit}>
          An audit crawls a site, checks every page, measures a sample in a real browser and ends as a report you can
          share. The first one takes about a minute.
        </EmptyState>
      ) : (
        <>
          <div className="mb-3 flex flex-wrap gap-2">
            <SearchField label="Search sites" />
            <FilterMenu label="Status" param="status" options={AUDIT_STATUS_OPTIONS} />
          </div>
          {rows.length === 0 ? (
            <EmptyState kind="no-match" title="No audit matches" actions={<ResetFilters />}>
              There are {allCount} audits in all; none of them fits these filters.
            </EmptyState>
          ) : (
            <>
              <AuditsTable rows={rows} sort={params.sort} direction={params.dir} />
              <Pagination page={params.page} pageSize={PAGE_SIZE} totalCount={totalCount} noun="audits" />
            </>
          )}
        </>
      )}
    </>
  );
}
