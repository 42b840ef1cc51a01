import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { FilterMenu } from "@/components/data-table/filter-menu";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { loadSharesSearchParams } from "@/components/shares-list/search-params";
import { ShareSheet } from "@/components/shares-list/share-sheet";
import { SHARE_STATE_OPTIONS } from "@/components/shares-list/share-state-label";
import { SharesTable } from "@/components/shares-list/shares-table";
import { Button } from "@/components/ui/button";
import { requireTeam } from "@/server/auth/gates";
import { listShares } from "@/server/shares/list-shares";

export const metadata: Metadata = { title: "Shared links" };

export default async function SharesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { ctx } = await requireTeam({ nextPath: "/shares" });
  const [shares, { state }] = await Promise.all([listShares({ ctx, input: {} }), loadSharesSearchParams(searchParams)]);
  return (
    <>
      <PageHeader
        title="Shared links"
        description="Reports that people outside your team can read. The address of a link is shown once, when it is made; if it is lost, revoke the link and share the audit again."
      />
      {shares.length === 0 ? (
        <EmptyState
          kind="unused"
          title="Nothing is shared"
          actions={
            <Button asChild variant="primary">
              <Link href="/audits?status=completed">Choose an audit to share</Link>
            </Button>
          }
        >
          Open a completed audit and press Share. Readers need no account. You choose what they see, ask for a password
          or an e-mail domain if you like, and see here who opened it, until the link expires or you revoke it.
        </EmptyState>
      ) : (
        <>
          <div className="mb-3 flex">
            <FilterMenu label="State" param="state" options={SHARE_STATE_OPTIONS} />
          </div>
          <SharesTable initialShares={shares} states={state} />
          <ShareSheet />
        </>
      )}
    </>
  );
}
