import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { CauseScreen } from "@/components/audit/causes/cause-screen";
import { loadCauseSearch } from "@/components/audit/causes/search-params";
import { loadAudit } from "@/server/audits/loaders";
import { listCauses } from "@/server/causes/list-causes";

export const metadata: Metadata = { title: "Causes" };

interface PageParams {
  params: Promise<{ auditId: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function CausesPage({ params, searchParams }: PageParams) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  // Causes compare whole crawls; while one runs there is nothing to compare.
  if (audit.isLive) redirect(`/audits/${audit.id}`);
  const { q, severity } = await loadCauseSearch(searchParams);
  const list = await listCauses({ ctx, input: { auditId: audit.id, severity, search: q } });
  return <CauseScreen audit={audit} list={list} />;
}
