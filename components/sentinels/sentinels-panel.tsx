"use client";

import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import type { SiteChoice } from "@/components/schedules/site-choice";
import type { SentinelRow } from "@/server/sentinels/types";
import { SentinelDialog } from "./sentinel-dialog";
import { SentinelItem } from "./sentinel-item";

const REFETCH_MS = 60_000;

export interface SentinelsPanelProps {
  initialSentinels: SentinelRow[];
  sites: readonly SiteChoice[];
  canEdit: boolean;
}

export function SentinelsPanel({ initialSentinels, sites, canEdit }: SentinelsPanelProps) {
  const trpc = useTRPC();
  const { data: sentinels } = useQuery(
    trpc.sentinels.list.queryOptions({}, { initialData: initialSentinels, refetchInterval: REFETCH_MS }),
  );
  const watched = new Set(sentinels.map((sentinel) => sentinel.siteId));
  const free = sites.filter((site) => !watched.has(site.id));
  const add = canEdit && free.length > 0 && <SentinelDialog sites={free} />;
  return (
    <Panel
      id="sentinels"
      hasRule
      title="Watches between audits"
      note="an alarm needs two bad looks in a row"
      actions={sentinels.length > 0 && add}
    >
      {sentinels.length === 0 ? (
        <EmptyState kind="unused" title="No site is watched" actions={add}>
          A watch looks at robots.txt, the sitemap, the certificate, the start page and pages you choose every few
          minutes: whether they answer, may be indexed, and still have their canonical address and title. It takes a
          handful of requests at the site's own pace.
        </EmptyState>
      ) : (
        <ul>
          {sentinels.map((sentinel) => (
            <SentinelItem key={sentinel.siteId} sentinel={sentinel} sites={sites} canEdit={canEdit} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
