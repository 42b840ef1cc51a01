"use client";

import { useQuery } from "@tanstack/react-query";
import { Globe, ScrollText } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Time } from "@/components/ui/time";
import { PaletteGroup, PaletteItem } from "./palette-item";

const RECENT_COUNT = 5;

/** The latest audits, and the sites as soon as something is typed: with nothing typed they would bury the rest. */
export function RecentCommands({ isSearching, onClose }: { isSearching: boolean; onClose: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const audits = useQuery(trpc.audits.list.queryOptions({ pageSize: RECENT_COUNT }));
  const sites = useQuery(trpc.sites.list.queryOptions());
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <>
      {audits.data && audits.data.rows.length > 0 && (
        <PaletteGroup heading="Recent audits">
          {audits.data.rows.map((audit) => (
            <PaletteItem
              key={audit.id}
              id={`audit-${audit.id}`}
              icon={ScrollText}
              label={audit.siteName}
              keywords={[audit.host, "audit", audit.status]}
              note={<Time at={audit.startedAt ?? audit.createdAt} as="relative" />}
              onSelect={() => go(`/audits/${audit.id}`)}
            />
          ))}
        </PaletteGroup>
      )}
      {isSearching && sites.data && sites.data.length > 0 && (
        <PaletteGroup heading="Audits of a site">
          {sites.data.map((site) => (
            <PaletteItem
              key={site.id}
              id={`site-${site.id}`}
              icon={Globe}
              label={site.name}
              keywords={[site.host, "site"]}
              onSelect={() => go(`/audits?site=${site.id}`)}
            />
          ))}
        </PaletteGroup>
      )}
    </>
  );
}
