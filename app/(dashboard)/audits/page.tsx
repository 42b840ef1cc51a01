import { Plus, X } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { AUDIT_STATUS_OPTIONS } from "@/components/audits/audit-status";
import { AuditsTable } from "@/components/audits/audits-table";
import { FirstAuditForm } from "@/components/audits/first-audit-form";
import { RefreshWhileRunning } from "@/components/audits/refresh-while-running";
import { auditsHref, loadAuditsSearchParams } from "@/components/audits/search-params";
import { FilterMenu } from "@/components/data-table/filter-menu";
import { Pagination } from "@/components/data-table/pagination";
import { ResetFilters } from "@/components/data-table/reset-filters";
import { SearchField } from "@/components/data-table/search-field";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { ViewMenu } from "@/components/work/view-menu";
import { listAudits, listAuditsSchema } from "@/server/audits/list-audits";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { env } from "@/server/env";
import { listSites } from "@/server/sites/list-sites";

export const metadata: Metadata = { title: "Audits" };

const PAGE_SIZE = 25;

export default async function AuditsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { ctx, role } = await requireTeam({ nextPath: "/audits" });
  const params = await loadAuditsSearchParams(searchParams);
  const parsed = listAuditsSchema.safeParse({
    status: params.status,
    siteId: params.site,
    search: params.q,
    sort: params.sort,
    direction: params.dir,
    page: params.page,
    pageSize: PAGE_SIZE,
  });
  const input = parsed.data ?? listAuditsSchema.parse({});
  const [{ rows, totalCount, allCount }, sites] = await Promise.all([
    listAudits({ ctx, input }),
    input.siteId ? listSites(ctx) : [],
  ]);
  // Rows can leave a list while somebody is on its last page.
  if (rows.length === 0 && totalCount > 0)
    redirect(auditsHref("/audits", { ...params, page: Math.ceil(totalCount / PAGE_SIZE) }));

  const isRunning = rows.some((row) => row.status === "queued" || row.status === "running");
  const siteName = sites.find((site) => site.id === input.siteId)?.name ?? rows[0]?.siteName;
  const newAudit = (
    <Button asChild variant="primary">
      <Link href={input.siteId ? `/audits/new?sites=${input.siteId}` : "/audits/new"}>
        <Plus aria-hidden /> New audit
      </Link>
    </Button>
  );

  if (allCount === 0) {
    const { SAMPLE_SITE_PORT } = env();
    const sampleUrl = SAMPLE_SITE_PORT > 0 ? `http://localhost:${SAMPLE_SITE_PORT}/` : null;
    return (
      <>
        <PageHeader title="Audits" description="Every audit of your team's sites." />
        <EmptyState
          kind="unused"
          title="No audits yet"
          actions={can(role, "edit") ? <FirstAuditForm sampleUrl={sampleUrl} /> : null}
        >
          An audit crawls a site, checks every page, measures a sample in a real browser and ends as a report you can
          share. A small site takes a minute or two, and you can watch it.
          {!can(role, "edit") && " You can read what the team audits; editors start audits."}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <RefreshWhileRunning isRunning={isRunning} />
      <PageHeader title="Audits" description="Every audit of your team's sites." actions={newAudit} />
      <div className="mb-3 flex flex-wrap gap-2">
        <SearchField label="Search sites" />
        <FilterMenu label="Status" param="status" options={AUDIT_STATUS_OPTIONS} />
        <ViewMenu screen="audits" />
        {input.siteId && (
          <Button asChild variant="ghost">
            <Link href={auditsHref("/audits", { ...params, site: null, page: null })}>
              <span className="max-w-48 truncate">{siteName ?? "Unknown site"}</span>
              <X aria-hidden />
              <span className="sr-only">: show all sites</span>
            </Link>
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState kind="no-match" title="No audit matches" actions={<ResetFilters />}>
          Your team has {formatNoun(allCount, "audit")}; none fits these filters.
        </EmptyState>
      ) : (
        <>
          <AuditsTable rows={rows} sort={params.sort} direction={params.dir} />
          <Pagination page={input.page} pageSize={PAGE_SIZE} totalCount={totalCount} noun="audits" />
        </>
      )}
    </>
  );
}
