"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/layout/empty-state";
import { PanelError } from "@/components/layout/panel-error";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { TableSkeleton } from "@/components/ui/skeleton";
import { INBOX_POLL_MS } from "@/server/notifications/constants";
import { InboxRow } from "./inbox-row";

export function InboxList({ isUnreadOnly, onLeave }: { isUnreadOnly: boolean; onLeave: () => void }) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.notifications.list.infiniteQueryOptions(
      { isUnreadOnly },
      {
        getNextPageParam: (page) => page.nextCursor,
        staleTime: 0,
        refetchOnMount: "always",
        refetchInterval: INBOX_POLL_MS,
      },
    ),
  );
  if (query.isPending) return <TableSkeleton rowCount={6} label="Loading notifications" />;
  if (query.isError && !query.data)
    return <PanelError message={query.error.message} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return isUnreadOnly ? (
      <EmptyState kind="all-good" title="Nothing unread" />
    ) : (
      <EmptyState kind="unused" title="Nothing has happened yet">
        When an audit ends, a score drops, new critical findings appear or a watch raises an alarm, you read it here.
      </EmptyState>
    );
  }
  return (
    <>
      <ul>
        {items.map((item) => (
          <InboxRow key={item.notificationId} item={item} onLeave={onLeave} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          className="mt-4 self-start"
          size="sm"
          isPending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show older
        </Button>
      )}
    </>
  );
}
