import type { FrontierUrl } from "../crawl/crawl-types";
import { sectionLimit } from "../crawl/sections";
import { pool } from "../db/pool";
import { SECTION_SQL, type SectionLedger } from "./section-ledger";

/** A slice that crashed left URLs taken; only one slice of an audit runs at a time, so they are free again. */
export async function releaseTaken(auditId: string): Promise<void> {
  await pool().query(`update "FrontierUrl" set state = 'waiting' where "auditId" = $1 and state = 'taken'`, [auditId]);
}

/** Nearest to the start first. */
export async function takeFromFrontier(
  auditId: string,
  count: number,
  exceptSections: readonly string[] = [],
): Promise<FrontierUrl[]> {
  if (count <= 0) return [];
  const others = exceptSections.length > 0 ? `and ${SECTION_SQL} <> all($3)` : "";
  const { rows } = await pool().query<FrontierUrl & { ordinal: number }>(
    // Materialised: as a subquery of the update some plans run it once a row, and take more than asked for.
    `with t as materialized (
       select url from "FrontierUrl" where "auditId" = $1 and state = 'waiting'
       ${others}
       order by depth nulls last, ordinal, url limit $2 for update skip locked)
     update "FrontierUrl" f set state = 'taken' from t
     where f."auditId" = $1 and f.url = t.url
     returning f.url, f.depth, f.sources, f.ordinal`,
    exceptSections.length > 0 ? [auditId, count, exceptSections] : [auditId, count],
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
    // Locked in the order in which links are written, since both may happen at once.
    `update "FrontierUrl" f set state = 'waiting'
     from (select url from "FrontierUrl" where "auditId" = $1 and url = any($2) and state = 'taken'
           order by url collate "C" for update) t
     where f."auditId" = $1 and f.url = t.url`,
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

/**
 * Marks what waits in sections that used up their half of the limit while addresses of others wait too; what waits
 * elsewhere was simply not reached. Returns the sections with their number of addresses, most first.
 */
export async function markHeldBack(
  auditId: string,
  { ledger, maxPages }: { ledger: SectionLedger; maxPages: number },
): Promise<{ section: string; count: number }[]> {
  const full = ledger.fullSections(sectionLimit(maxPages));
  if (full.length === 0) return [];
  const { rows } = await pool().query<{ section: string; count: number }>(
    `with held as (
       update "FrontierUrl" set "skipReason" = 'section-share'
       where "auditId" = $1 and state = 'waiting' and ${SECTION_SQL} = any($2)
         and exists (select 1 from "FrontierUrl" where "auditId" = $1 and state = 'waiting' and ${SECTION_SQL} <> all($2))
       returning ${SECTION_SQL} as section)
     select section, count(*)::int as count from held group by section order by count desc, section`,
    [auditId, full],
  );
  return rows;
}
