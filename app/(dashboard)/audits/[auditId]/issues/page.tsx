import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { IssueScreen } from "@/components/audit/issues/issue-screen";
import { loadIssueSearch } from "@/components/audit/issues/search-params";
import { listIssues } from "@/server/audits/list-findings";
import { loadAudit } from "@/server/audits/loaders";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { countWork } from "@/server/work/count-work";
import { loadPeople } from "@/server/work/loaders";

export const metadata: Metadata = { title: "Issues" };

interface PageParams {
  params: Promise<{ auditId: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function IssuesPage({ params, searchParams }: PageParams) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  const { role } = await requireTeam({ nextPath: `/audits/${audit.id}/issues` });
  const { q, dir, status, assignee, ...filter } = await loadIssueSearch(searchParams);
  const work = { status, assignee };
  const [list, byRule, people] = await Promise.all([
    listIssues({ ctx, input: { auditId: audit.id, ...filter, work, search: q, direction: dir } }),
    countWork({ ctx, input: { auditId: audit.id } }),
    loadPeople(ctx),
  ]);
  return (
    <IssueScreen
      audit={audit}
      list={list}
      sort={filter.sort}
      direction={dir}
      work={byRule}
      filter={work}
      people={people}
      canEdit={can(role, "edit")}
    />
  );
}
