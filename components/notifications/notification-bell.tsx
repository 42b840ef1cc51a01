"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/components/ui/format";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";
import { INBOX_POLL_MS } from "@/server/notifications/constants";
import { Inbox } from "./inbox";

/** Asks for news while the page is looked at, and opens them. */
export function NotificationBell() {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery(
    trpc.notifications.unread.queryOptions(undefined, { refetchInterval: INBOX_POLL_MS, refetchOnWindowFocus: true }),
  );
  const count = data?.unreadCount ?? 0;
  const label = count === 0 ? "Notifications" : `Notifications, ${formatCount(count)} unread`;
  return (
    <Sheet open={isOpen} onOpenChange={setIsOpen}>
      <SheetTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={label} className="relative">
          <Bell aria-hidden />
          {count > 0 && (
            <span
              aria-hidden
              className="mono absolute top-0 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-2xs text-accent-ink leading-4"
            >
              {count > 99 ? "99+" : count}
            </span>
          )}
        </Button>
      </SheetTrigger>
      <SheetContent className="px-5 pt-5 pb-8">
        <Inbox unreadCount={count} onLeave={() => setIsOpen(false)} />
      </SheetContent>
    </Sheet>
  );
}
