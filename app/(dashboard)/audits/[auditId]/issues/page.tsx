import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { IssueScreen } from "@/components/audit/issues/issue-screen";
import { loadIssueSearch } from "@/components/audit/issues/search-params";
import { listIssues } from "@/server/audits/list-findings";
import { loadAudit } from "@/server/audits/loaders";

export const metadata: Metadata = { title: "Issues" };

interface PageParams {
  params: Promise<{ auditId: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function IssuesPage({ params, searchParams }: PageParams) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  const { q, dir, ...filter } = await loadIssueSearch(searchParams);
  const search = { ...filter, search: q, direction: dir };
  const list = await listIssues({ ctx, input: { auditId: audit.id, ...search } });
  return <IssueScreen audit={audit} list={list} sort={filter.sort} direction={dir} />;
}
