import { Download } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { ActivityTable } from "@/components/activity/activity-table";
import { PeriodSelect } from "@/components/activity/period-select";
import { activityHref, loadActivitySearchParams } from "@/components/activity/search-params";
import { FilterMenu } from "@/components/data-table/filter-menu";
import { Pagination } from "@/components/data-table/pagination";
import { ResetFilters } from "@/components/data-table/reset-filters";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { TeamTabs } from "@/components/team/team-tabs";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { ACTIVITY_GROUPS, ACTIVITY_PAGE_SIZE, SYSTEM_NAME } from "@/server/activity/constants";
import { listActivity } from "@/server/activity/list-activity";
import { listActivitySchema } from "@/server/activity/schemas";
import { requireTeam } from "@/server/auth/gates";

export const metadata: Metadata = { title: "Activity" };

const GROUP_OPTIONS = Object.entries(ACTIVITY_GROUPS).map(([value, label]) => ({ value, label }));

export default async function ActivityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { ctx, teamName } = await requireTeam({ ability: "manage", nextPath: "/team/activity" });
  const params = await loadActivitySearchParams(searchParams);
  const { who: people, what: groups, when: period, page } = params;
  const input = listActivitySchema.safeParse({ people, groups, period, page }).data ?? listActivitySchema.parse({});
  const { rows, totalCount, allCount, people: known } = await listActivity({ ctx, input });
  if (rows.length === 0 && totalCount > 0)
    redirect(activityHref("/team/activity", { ...params, page: Math.ceil(totalCount / ACTIVITY_PAGE_SIZE) }));

  const peopleOptions = [
    ...known.map(({ userId, name }) => ({ value: userId, label: name })),
    { value: "token", label: "API tokens" },
    { value: "system", label: SYSTEM_NAME },
  ];
  return (
    <>
      <PageHeader
        title={teamName}
        description="Who did what in this team. Lines are only ever added, and stay when people leave."
        tabs={<TeamTabs />}
        actions={
          allCount > 0 && (
            <Button asChild>
              <a href={activityHref("/team/activity/activity.csv", { ...params, page: null })} download>
                <Download aria-hidden /> CSV
              </a>
            </Button>
          )
        }
      />
      {allCount === 0 ? (
        <EmptyState
          kind="unused"
          title="Nothing has happened yet"
          actions={
            <Button asChild variant="primary">
              <Link href="/sites">Add a site</Link>
            </Button>
          }
        >
          Audits, sites, shared links, people and settings: whatever someone changes in this team is written down here,
          with who did it and when.
        </EmptyState>
      ) : (
        <>
          <div className="mb-3 flex flex-wrap gap-2">
            <FilterMenu label="Who" param="who" options={peopleOptions} />
            <FilterMenu label="What" param="what" options={GROUP_OPTIONS} />
            <PeriodSelect />
          </div>
          {rows.length === 0 ? (
            <EmptyState kind="no-match" title="No activity matches" actions={<ResetFilters />}>
              The log has {formatNoun(allCount, "line")}; none fits these filters.
            </EmptyState>
          ) : (
            <>
              <ActivityTable rows={rows} />
              <Pagination page={input.page} pageSize={ACTIVITY_PAGE_SIZE} totalCount={totalCount} noun="lines" />
            </>
          )}
        </>
      )}
    </>
  );
}
