"use client";

import { Settings2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/components/ui/format";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import { InboxList } from "./inbox-list";
import { useMarkAllRead } from "./use-inbox";

export interface InboxProps {
  unreadCount: number;
  /** A link was followed. */
  onLeave: () => void;
}

const VIEWS = [
  { label: "All", isUnreadOnly: false },
  { label: "Unread", isUnreadOnly: true },
];

export function Inbox({ unreadCount, onLeave }: InboxProps) {
  const [isUnreadOnly, setIsUnreadOnly] = useState(false);
  const markAll = useMarkAllRead();
  return (
    <>
      <SheetTitle className="pr-8 font-semibold text-lg tracking-tight">Notifications</SheetTitle>
      <SheetDescription className="text-ink-2">
        {unreadCount === 0 ? "You have read everything." : `${formatCount(unreadCount)} unread in this team.`}
      </SheetDescription>
      <div className="mt-3 mb-3 flex flex-wrap items-center gap-1">
        {VIEWS.map((view) => (
          <Button
            key={view.label}
            size="sm"
            variant={view.isUnreadOnly === isUnreadOnly ? "secondary" : "ghost"}
            aria-pressed={view.isUnreadOnly === isUnreadOnly}
            onClick={() => setIsUnreadOnly(view.isUnreadOnly)}
          >
            {view.label}
          </Button>
        ))}
        <span className="flex-1" />
        {unreadCount > 0 && (
          <Button size="sm" variant="ghost" isPending={markAll.isPending} onClick={() => markAll.mutate()}>
            Mark all read
          </Button>
        )}
        <Button asChild size="icon-sm" variant="ghost">
          <Link href="/settings/notifications" aria-label="Choose what you are told" onClick={onLeave}>
            <Settings2 aria-hidden />
          </Link>
        </Button>
      </div>
      <InboxList isUnreadOnly={isUnreadOnly} onLeave={onLeave} />
    </>
  );
}
