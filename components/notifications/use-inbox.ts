"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { formatNoun } from "@/components/ui/format";
import { MAX_MARKED } from "@/server/notifications/constants";

/** One after the other: "all read" must not overtake the "unread" before it. */
const IN_TURN = { id: "inbox" };

function useRefreshInbox(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries(trpc.notifications.list.pathFilter()),
      queryClient.invalidateQueries(trpc.notifications.unread.pathFilter()),
    ]);
  };
}

/** Read or unread; the row and the bell change before the server answers, and are right again if it refuses. */
export function useMarkRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefreshInbox();
  const unreadKey = trpc.notifications.unread.queryKey();
  const listFilter = trpc.notifications.list.infiniteQueryFilter();
  return useMutation(
    trpc.notifications.markRead.mutationOptions({
      scope: IN_TURN,
      onMutate: async ({ notificationIds, isRead = true }) => {
        await queryClient.cancelQueries(listFilter);
        await queryClient.cancelQueries({ queryKey: unreadKey });
        const step = isRead ? -notificationIds.length : notificationIds.length;
        queryClient.setQueryData(unreadKey, (old) => old && { unreadCount: Math.max(0, old.unreadCount + step) });
        queryClient.setQueriesData<InboxData>(listFilter, (old) => old && withRead(old, notificationIds, isRead));
      },
      onError: (error) => toast.error(error.message, { id: "inbox" }),
      onSettled: refresh,
    }),
  );
}

interface InboxData {
  pages: { items: { notificationId: string; isRead: boolean }[] }[];
}

function withRead(data: InboxData, ids: readonly string[], isRead: boolean): InboxData {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (ids.includes(item.notificationId) ? { ...item, isRead } : item)),
  }));
  return { ...data, pages };
}

export function useMarkAllRead() {
  const trpc = useTRPC();
  const refresh = useRefreshInbox();
  const undo = useMarkRead();
  return useMutation(
    trpc.notifications.markAllRead.mutationOptions({
      scope: IN_TURN,
      onSuccess: ({ notificationIds }) => {
        const canUndo = notificationIds.length > 0 && notificationIds.length <= MAX_MARKED;
        toast.success(`${formatNoun(notificationIds.length, "notification")} marked as read`, {
          id: "inbox",
          action: canUndo && { label: "Undo", onClick: () => undo.mutate({ notificationIds, isRead: false }) },
        });
      },
      onError: (error) => toast.error(error.message, { id: "inbox" }),
      onSettled: refresh,
    }),
  );
}
