import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { AssignedScreen } from "@/components/work/assigned-screen";
import { type AssignedView, loadAssignedSearch } from "@/components/work/search-params";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { ACTIVE_STATUSES, SETTLED_STATUSES } from "@/server/work/constants";
import { listAssigned } from "@/server/work/list-assigned";
import { loadPeople } from "@/server/work/loaders";
import type { WorkStatus } from "@/server/work/types";

export const metadata: Metadata = { title: "My findings" };

const MAX_PAGE = 10_000;

const STATUSES: Record<AssignedView, readonly WorkStatus[]> = {
  todo: ACTIVE_STATUSES,
  settled: SETTLED_STATUSES,
  all: [],
};

export default async function FindingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { ctx, role } = await requireTeam({ nextPath: "/findings" });
  const { show, page: wanted } = await loadAssignedSearch(searchParams);
  const page = Math.min(MAX_PAGE, Math.max(1, wanted));
  const [list, people] = await Promise.all([
    listAssigned({ ctx, input: { status: [...STATUSES[show]], page } }),
    loadPeople(ctx),
  ]);
  return (
    <>
      <PageHeader
        title="My findings"
        description="What is in your hands on all sites of this team. Statuses stay with a site from one audit to the next."
      />
      <AssignedScreen list={list} show={show} page={page} people={people} canEdit={can(role, "edit")} />
    </>
  );
}
