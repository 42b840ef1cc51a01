import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { CompareScreen } from "@/components/compare/compare-screen";
import { loadCompareSearch } from "@/components/compare/search-params";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { loadAudit } from "@/server/audits/loaders";
import { loadComparison } from "@/server/compare/loaders";

export const metadata: Metadata = { title: "Compare" };

const PAGE_SIZE = 50;

interface PageParams {
  params: Promise<{ auditId: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function ComparePage({ params, searchParams }: PageParams) {
  const { ctx, audit } = await loadAudit((await params).auditId);
  if (audit.isLive) redirect(`/audits/${audit.id}`);
  const { with: withId, change, rule, page } = await loadCompareSearch(searchParams);
  const compared = await loadComparison(ctx, { auditId: audit.id, withId, change, rule, page, pageSize: PAGE_SIZE });
  if (!compared)
    return (
      <EmptyState
        kind="unused"
        title="There is nothing to compare with yet"
        actions={
          <>
            <Button asChild variant="primary">
              <Link href={`/audits/new?sites=${audit.siteId}`}>Audit again</Link>
            </Button>
            <Button asChild>
              <Link href="/schedules">Schedule audits</Link>
            </Button>
          </>
        }
      >
        {audit.status === "completed"
          ? `This is the first finished audit of ${audit.siteName}.`
          : `${audit.siteName} has no finished audit yet.`}{" "}
        With a second one you see what is new, what is fixed and what is still there.
      </EmptyState>
    );
  return (
    <CompareScreen
      auditId={audit.id}
      host={audit.host}
      change={change}
      rule={rule}
      page={page}
      pageSize={PAGE_SIZE}
      {...compared}
    />
  );
}
