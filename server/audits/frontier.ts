import type { FrontierUrl } from "../crawl/crawl-types";
import { pool } from "../db/pool";

/** A slice that crashed left URLs taken; only one slice of an audit runs at a time, so they are free again. */
export async function releaseTaken(auditId: string): Promise<void> {
  await pool().query(`update "FrontierUrl" set state = 'waiting' where "auditId" = $1 and state = 'taken'`, [auditId]);
}

/** Nearest to the start first. */
export async function takeFromFrontier(auditId: string, count: number): Promise<FrontierUrl[]> {
  if (count <= 0) return [];
  const { rows } = await pool().query<FrontierUrl & { ordinal: number }>(
    `update "FrontierUrl" f set state = 'taken'
     from (select url from "FrontierUrl" where "auditId" = $1 and state = 'waiting'
           order by depth nulls last, ordinal, url limit $2 for update skip locked) t
     where f."auditId" = $1 and f.url = t.url
     returning f.url, f.depth, f.sources, f.ordinal`,
    [auditId, count],
  );
  return rows
    .sort(
      (a, b) => (a.depth ?? Number.MAX_SAFE_INTEGER) - (b.depth ?? Number.MAX_SAFE_INTEGER) || a.ordinal - b.ordinal,
    )
    .map(({ url, depth, sources }) => ({ url, depth, sources }));
}

export async function putBack(auditId: string, urls: string[]): Promise<void> {
  if (urls.length === 0) return;
  await pool().query(
    `update "FrontierUrl" set state = 'waiting' where "auditId" = $1 and url = any($2) and state = 'taken'`,
    [auditId, urls],
  );
}

export interface FrontierCounts {
  /** Every address known. */
  found: number;
  fetched: number;
  waiting: number;
  skipped: number;
}

export async function countFrontier(auditId: string): Promise<FrontierCounts> {
  const { rows } = await pool().query<{ state: string; count: number }>(
    `select state::text, count(*)::int as count from "FrontierUrl" where "auditId" = $1 group by state`,
    [auditId],
  );
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  const fetched = of("done");
  const waiting = of("waiting") + of("taken");
  const skipped = of("skipped");
  return { found: fetched + waiting + skipped, fetched, waiting, skipped };
}

/** True when a pattern or a depth limit kept known addresses out. */
export async function wasNarrowed(auditId: string): Promise<boolean> {
  const { rowCount } = await pool().query(
    `select 1 from "FrontierUrl" where "auditId" = $1 and state = 'skipped'
       and "skipReason" in ('excluded-by-pattern', 'not-included-by-pattern', 'too-deep') limit 1`,
    [auditId],
  );
  return (rowCount ?? 0) > 0;
}
