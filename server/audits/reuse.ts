import type pg from "pg";
import { conditionsOf, type Recollection } from "../crawl/revalidation";
import type { Db } from "../db/client";
import { pool } from "../db/pool";
import { factsVersion } from "../facts/facts-version";
import type { AuditJob } from "./audit-job";
import { isSameFrame } from "./crawl-frame";
import type { Reuse } from "./reuse-types";
import { loadProbe, saveProbe } from "./site-probes";

/**
 * Chooses the audit whose pages may be used again: the last completed one of the same team, site, start, rule set and
 * parser. None when the audit asks for everything anew, and none for pages behind a sign-in: what such a page shows
 * depends on who asks, which its validators need not tell.
 */
export async function chooseReuse(job: AuditJob, startUrl: string): Promise<Reuse | null> {
  const { db, teamId } = job.ctx;
  const frame = await loadProbe(db, job.auditId, "frame");
  if (!job.options.reusesUnchanged || frame === null || frame.hasCredentials) return null;
  const last = await db.audit.findFirst({
    where: {
      teamId,
      siteId: job.siteId,
      startUrl,
      ruleSetVersion: job.ruleSetVersion,
      status: "completed",
      id: { not: job.auditId },
    },
    orderBy: { completedAt: "desc" },
    select: { id: true, completedAt: true },
  });
  if (!last?.completedAt) return null;
  const lastFrame = await loadProbe(db, last.id, "frame");
  if (lastFrame === null || !isSameFrame(lastFrame, frame)) return null;
  const known = await loadProbe(db, job.auditId, "reuse");
  const unchangedCount = known?.auditId === last.id ? known.unchangedCount : 0;
  const reuse: Reuse = { auditId: last.id, since: last.completedAt.toISOString(), unchangedCount };
  await saveProbe(db, job.auditId, "reuse", reuse);
  return reuse;
}

export interface ReusableFacts {
  /** Reads what is known of these addresses; to be called before they are recalled. */
  load(urls: readonly string[]): Promise<void>;
  /** Each page once: what was not needed must not be kept. */
  recall(url: string): Recollection | null;
}

/** Pages of an earlier audit that a server could confirm; null when there is nothing to use again. */
export async function loadReusableFacts(db: Db, auditId: string): Promise<ReusableFacts | null> {
  const [reuse, frame] = await Promise.all([loadProbe(db, auditId, "reuse"), loadProbe(db, auditId, "frame")]);
  // Otherwise another version of the program has taken over since that audit was chosen.
  return reuse !== null && frame?.factsVersion === factsVersion() ? createReusableFacts(reuse.auditId) : null;
}

function createReusableFacts(auditId: string): ReusableFacts {
  const known = new Map<string, Recollection>();
  return {
    async load(urls) {
      if (urls.length === 0) return;
      const { rows } = await pool().query<StoredRow>(
        `select url, facts::text as facts, facts->'headers'->>'etag' as etag,
           facts->'headers'->>'last-modified' as "lastModified", facts->'headers'->>'date' as date
         from "Page" where "auditId" = $1 and url = any($2) and status = 200
           and facts->'headers' ?| array['etag', 'last-modified']
           and facts->'html' <> 'null' and facts->'isBotChallenge' = 'false'`,
        [auditId, urls],
      );
      for (const { url, facts, ...validators } of rows) {
        const conditions = conditionsOf(validators);
        if (conditions !== null) known.set(url, { conditions, facts });
      }
    },
    recall(url) {
      const recollection = known.get(url) ?? null;
      known.delete(url);
      return recollection;
    },
  };
}

interface StoredRow {
  url: string;
  facts: string;
  etag: string | null;
  lastModified: string | null;
  date: string | null;
}

/** In the transaction that stores the pages, so that each is counted once. */
export async function addUnchanged(client: pg.PoolClient, auditId: string, count: number): Promise<void> {
  if (count === 0) return;
  await client.query(
    `update "AuditProbe" set data = jsonb_set(data, '{unchangedCount}', to_jsonb((data->>'unchangedCount')::int + $2::int))
     where "auditId" = $1 and kind = 'reuse'`,
    [auditId, count],
  );
}

/** Counters for the crawl phase; empty when no earlier audit is used. Times are milliseconds since 1970. */
export async function countUnchanged(db: Db, auditId: string): Promise<Record<string, number>> {
  const reuse = await loadProbe(db, auditId, "reuse");
  return reuse === null ? {} : { unchanged: reuse.unchangedCount, unchangedSinceMs: Date.parse(reuse.since) };
}
