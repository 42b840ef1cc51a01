import type pg from "pg";
import { placesOf } from "../crawl/sections";
import type { PageFacts } from "../facts/types";
import { ledgerOf } from "./section-ledger";

export interface DiscoveredUrl {
  url: string;
  /** Clicks from the start page; null when only a sitemap, a canonical or hreflang names it. */
  depth: number | null;
  source: PageFacts["sources"][number];
}

/** Known URLs learn new sources and the smaller depth; sorted, so that two writers lock rows in the same order. */
export async function addToFrontier(
  client: pg.PoolClient | pg.Pool,
  auditId: string,
  discovered: DiscoveredUrl[],
): Promise<void> {
  const byUrl = new Map<string, { depth: number | null; sources: Set<string> }>();
  for (const { url, depth, source } of discovered) {
    const known = byUrl.get(url) ?? { depth: null, sources: new Set() };
    if (depth !== null && (known.depth === null || depth < known.depth)) known.depth = depth;
    known.sources.add(source);
    byUrl.set(url, known);
  }
  if (byUrl.size === 0) return;
  const rows = [...byUrl].sort(([a], [b]) => (a < b ? -1 : 1));
  const ledger = await ledgerOf(auditId, client);
  const places = placesOf(byUrl.keys(), ledger.known);
  const { rows: changed } = await client.query<{ url: string; isNew: boolean }>(
    `insert into "FrontierUrl" ("auditId", url, ordinal, depth, sources)
     select $1, r.url, r.ordinal, r.depth, string_to_array(r.sources, ',')
     from unnest($2::text[], $3::int[], $4::int[], $5::text[]) as r(url, ordinal, depth, sources)
     on conflict ("auditId", url) do update set
       depth = least("FrontierUrl".depth, excluded.depth),
       state = case when "FrontierUrl".state = 'skipped' then 'waiting' else "FrontierUrl".state end,
       sources = (select array_agg(distinct s order by s) from unnest("FrontierUrl".sources || excluded.sources) as s)
     where "FrontierUrl".depth is distinct from least("FrontierUrl".depth, excluded.depth)
        or "FrontierUrl".state = 'skipped'
        or not "FrontierUrl".sources @> excluded.sources
     returning url, (xmax = 0) as "isNew"`,
    [
      auditId,
      rows.map(([url]) => url),
      rows.map(([url]) => places.get(url)?.place ?? 0),
      rows.map(([, row]) => row.depth),
      rows.map(([, row]) => [...row.sources].sort().join(",")),
    ],
  );
  for (const { url, isNew } of changed) {
    const section = places.get(url)?.section;
    if (isNew && section !== undefined) ledger.addKnown(section);
  }
}

/** Addresses that stay out of the crawl, listed with their reason. One that another page leads to properly is crawled. */
export async function addSkipped(
  client: pg.PoolClient | pg.Pool,
  auditId: string,
  skipped: { url: string; reason: string }[],
): Promise<void> {
  const byUrl = new Map(skipped.map((skip) => [skip.url, skip.reason]));
  if (byUrl.size === 0) return;
  const rows = [...byUrl].sort(([a], [b]) => (a < b ? -1 : 1));
  await client.query(
    `insert into "FrontierUrl" ("auditId", url, ordinal, sources, state, "skipReason")
     select $1, r.url, 0, '{}', 'skipped', r.reason from unnest($2::text[], $3::text[]) as r(url, reason)
     on conflict do nothing`,
    [auditId, rows.map(([url]) => url), rows.map(([, reason]) => reason)],
  );
}
