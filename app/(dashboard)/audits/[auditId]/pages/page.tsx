import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PageScreen } from "@/components/audit/pages/page-screen";
import { loadPageSearch } from "@/components/audit/pages/search-params";
import { SkippedScreen } from "@/components/audit/pages/skipped-screen";
import { listPages } from "@/server/audits/list-pages";
import { listSkipped } from "@/server/audits/list-skipped";
import { loadAudit } from "@/server/audits/loaders";

export const metadata: Metadata = { title: "Pages" };

const PAGE_SIZE = 50;

interface PageParams {
  params: Promise<{ auditId: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function PagesPage({ params, searchParams }: PageParams) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  const search = await loadPageSearch(searchParams);
  if (search.view === "left-out") {
    const skipped = await listSkipped({
      ctx,
      input: { auditId: audit.id, causes: search.cause, search: search.q, page: search.page, pageSize: PAGE_SIZE },
    });
    return <SkippedScreen audit={audit} list={skipped} page={search.page} pageSize={PAGE_SIZE} />;
  }
  const list = await listPages({
    ctx,
    input: {
      auditId: audit.id,
      statusClass: search.status,
      indexable: search.index === null ? null : search.index === "yes",
      search: search.q,
      sort: search.sort,
      direction: search.dir,
      page: search.page,
      pageSize: PAGE_SIZE,
    },
  });
  return (
    <PageScreen
      audit={audit}
      list={list}
      sort={search.sort}
      direction={search.dir}
      page={search.page}
      pageSize={PAGE_SIZE}
    />
  );
}
