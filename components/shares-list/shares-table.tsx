"use client";

import { useQuery } from "@tanstack/react-query";
import { FROM_LG, FROM_MD, FROM_SM, FROM_XL } from "@/components/audits/column-widths";
import { ResetFilters } from "@/components/data-table/reset-filters";
import { EmptyState } from "@/components/layout/empty-state";
import { useTRPC } from "@/components/providers/trpc-provider";
import { formatCount } from "@/components/ui/format";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ShareListItem, ShareState } from "@/server/shares/types";
import { ShareRow } from "./share-row";
import { useRevokeShare } from "./use-revoke-share";

export interface SharesTableProps {
  initialShares: ShareListItem[];
  /** Empty means all. */
  states: readonly ShareState[];
}

/** The team's links, newest first. Their addresses are not known any more, so they can be read and revoked only. */
export function SharesTable({ initialShares, states }: SharesTableProps) {
  const trpc = useTRPC();
  // Links are made on other screens, so what an earlier visit left in the cache is asked for again.
  const { data: shares } = useQuery(
    trpc.shares.list.queryOptions({}, { initialData: initialShares, staleTime: 0, refetchOnMount: "always" }),
  );
  const revoke = useRevokeShare();
  const rows = states.length === 0 ? shares : shares.filter((share) => states.includes(share.state));
  if (rows.length === 0) {
    return (
      <EmptyState kind="no-match" title="No link matches" actions={<ResetFilters />}>
        None of the {formatCount(shares.length)} links of your team is in this state.
      </EmptyState>
    );
  }
  return (
    <Table label="Shared links">
      <TableHeader>
        <TableRow>
          <TableHead>Link</TableHead>
          <TableHead className={FROM_MD}>Audit</TableHead>
          <TableHead className={FROM_SM}>State</TableHead>
          <TableHead isNumeric className={FROM_LG}>
            Created
          </TableHead>
          <TableHead isNumeric className={FROM_SM}>
            Ends
          </TableHead>
          <TableHead isNumeric>Views</TableHead>
          <TableHead isNumeric className={FROM_XL}>
            Last view
          </TableHead>
          <TableHead>
            <span className="sr-only">Actions</span>
          </TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((share) => (
          <ShareRow key={share.shareId} share={share} onRevoke={() => revoke.mutate({ shareId: share.shareId })} />
        ))}
      </TableBody>
    </Table>
  );
}
