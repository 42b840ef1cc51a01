"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { PanelError } from "@/components/layout/panel-error";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { TableSkeleton } from "@/components/ui/skeleton";
import { DELIVERIES_KEPT_DAYS } from "@/server/webhooks/constants";
import { DeliveryItem } from "./delivery-item";

const WAITING_POLL_MS = 2_000;

/** What was sent and what came back, newest first. */
export function DeliveryLog({ webhookId, name, isOn }: { webhookId: string; name: string; isOn: boolean }) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.webhooks.deliveries.infiniteQueryOptions(
      { webhookId },
      {
        getNextPageParam: (page) => page.nextCursor,
        staleTime: 0,
        refetchInterval: ({ state }) =>
          state.data?.pages.some((page) => page.rows.some((row) => row.status === "waiting")) ? WAITING_POLL_MS : false,
      },
    ),
  );
  if (query.isPending) return <TableSkeleton rowCount={3} label="Loading the log" />;
  if (query.isError && !query.data)
    return <PanelError message={query.error.message} onRetry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.rows);
  return (
    <section aria-label={`Log of ${name}`} className="mt-3 rounded-md bg-sunken/60 px-3 py-1.5">
      {rows.length === 0 ? (
        <p className="py-2 text-ink-2">Nothing was sent yet. Send a test to see that it arrives.</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <DeliveryItem key={row.deliveryId} delivery={row} isOn={isOn} />
          ))}
        </ul>
      )}
      <p className="py-1.5 text-ink-3 text-sm">Deliveries are kept for {DELIVERIES_KEPT_DAYS} days.</p>
      {query.hasNextPage && (
        <Button
          className="mb-2"
          size="sm"
          isPending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show older
        </Button>
      )}
    </section>
  );
}
