"use client";

import { Circle, CircleDot } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { InboxItem } from "@/server/notifications/types";
import { KindIcon } from "./kind-icon";
import { useMarkRead } from "./use-inbox";

/** Following it reads it; the button does so without leaving, and takes it back. */
export function InboxRow({ item, onLeave }: { item: InboxItem; onLeave: () => void }) {
  const mark = useMarkRead();
  const { notificationId, isRead } = item;
  const setRead = (next: boolean) => mark.mutate({ notificationIds: [notificationId], isRead: next });
  return (
    <li className="flex items-start gap-3 border-hairline border-t py-3">
      <KindIcon kind={item.kind} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <Link
          href={item.href}
          className={cn("break-words hover:underline", isRead ? "text-ink-2" : "font-semibold")}
          onClick={() => {
            if (!isRead) setRead(true);
            onLeave();
          }}
        >
          {item.title}
          {!isRead && <span className="sr-only">, unread</span>}
        </Link>
        {item.body && <p className="break-words text-ink-2 text-sm">{item.body}</p>}
        <p className="text-ink-3 text-sm">
          <Time at={item.createdAt} as="relative" />
        </p>
      </div>
      <Button size="icon-sm" variant="ghost" onClick={() => setRead(!isRead)}>
        {isRead ? <Circle aria-hidden /> : <CircleDot aria-hidden className="text-accent" />}
        <span className="sr-only">
          Mark “{item.title}” as {isRead ? "unread" : "read"}
        </span>
      </Button>
    </li>
  );
}
