"use client";

import { useQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTRPC } from "@/components/providers/trpc-provider";
import type { ViewRow } from "@/server/work/types";
import { PaletteGroup, PaletteItem } from "./palette-item";

const NOTES: Record<ViewRow["screen"], string> = { audits: "Audits", issues: "Issues", pages: "Pages" };

/** One's saved views: those of an audit open in the audit at hand, or else in the newest one. */
export function ViewCommands({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const pathname = usePathname();
  const views = useQuery(trpc.work.views.queryOptions({}));
  const newest = useQuery(trpc.audits.list.queryOptions({ pageSize: 5 }));
  const auditId =
    /^\/audits\/([0-9a-f-]{36})(\/|$)/.exec(pathname)?.[1] ??
    (newest.data?.rows.find((audit) => audit.status === "completed") ?? newest.data?.rows[0])?.id;
  const usable = (views.data ?? []).filter((view) => view.screen === "audits" || auditId !== undefined);
  if (usable.length === 0) return null;
  return (
    <PaletteGroup heading="Your views">
      {usable.map((view) => (
        <PaletteItem
          key={view.viewId}
          id={`view-${view.viewId}`}
          icon={Bookmark}
          label={view.name}
          keywords={["view", "saved", "filter", view.screen]}
          note={NOTES[view.screen]}
          onSelect={() => {
            onClose();
            const base = view.screen === "audits" ? "/audits" : `/audits/${auditId}/${view.screen}`;
            router.push(`${base}?${view.query}`);
          }}
        />
      ))}
    </PaletteGroup>
  );
}
