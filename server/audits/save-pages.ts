import type pg from "pg";
import { pool } from "../db/pool";
import { toJsonb } from "../db/to-jsonb";
import { addSkipped, addToFrontier, type DiscoveredUrl } from "./add-to-frontier";
import { AUDIT_CHANNEL } from "./append-event";
import type { AuditEventData } from "./events";
import type { ExaminedPage } from "./examine-page";
import { insertFindingRows, insertRuleErrors } from "./insert-findings";
import { addUnchanged } from "./reuse";

export interface PageBatch {
  auditId: string;
  ruleSetVersion: string;
  pages: ExaminedPage[];
  discovered: DiscoveredUrl[];
  skipped: { url: string; reason: string }[];
}

/**
 * Write what a slice saw, all or nothing: pages, findings, rule errors, new frontier URLs and one line for the live
 * view. A page that is already there is left alone, so a repeated slice adds nothing twice.
 */
export async function savePages(batch: PageBatch): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    const newCount = await insertPages(client, batch);
    const findings = batch.pages.flatMap((page) => page.findings || []).join(",");
    await insertFindingRows(client, batch.auditId, "crawl", batch.ruleSetVersion, `[${findings}]`);
    await insertRuleErrors(
      client,
      batch.auditId,
      "crawl",
      batch.pages.flatMap((page) => page.errors),
    );
    await settleFrontier(client, batch);
    await addToFrontier(client, batch.auditId, batch.discovered);
    await addSkipped(client, batch.auditId, batch.skipped);
    await addUnchanged(client, batch.auditId, batch.pages.filter((page) => page.isUnchanged).length);
    await addApplied(client, batch);
    await appendPagesEvent(client, batch, newCount);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** Returns how many pages were new. Facts go as a parameter each, so that they are read once and never escaped. */
async function insertPages(client: pg.PoolClient, { auditId, pages }: PageBatch): Promise<number> {
  if (pages.length === 0) return 0;
  const facts = pages.map((_, index) => `$${index + 3}::jsonb`).join(", ");
  const { rowCount } = await client.query(
    `insert into "Page" (id, "auditId", url, status, "contentType", title, "isIndexable", "indexabilityReason", depth,
       "ttfbMs", "bodyBytes", "redirectUrl", "errorKind", template, "domSignature",
       "findingCount", facts)
     select id, $1, url, status, "contentType", title, "isIndexable", "indexabilityReason", depth,
       "ttfbMs", "bodyBytes", "redirectUrl", "errorKind", template, "domSignature", "findingCount", facts
     from rows from (
       jsonb_to_recordset($2::jsonb) as (id text, url text, status int, "contentType" text, title text, "isIndexable" bool,
         "indexabilityReason" text, depth int, "ttfbMs" int, "bodyBytes" int, "redirectUrl" text, "errorKind" text,
         template text, "domSignature" text, "findingCount" int),
       unnest(array[${facts}])
     ) as r(id, url, status, "contentType", title, "isIndexable", "indexabilityReason", depth, "ttfbMs", "bodyBytes",
       "redirectUrl", "errorKind", template, "domSignature", "findingCount", facts)
     on conflict ("auditId", url) do nothing`,
    [auditId, `[${pages.map((page) => page.row).join(",")}]`, ...pages.map((page) => page.facts)],
  );
  return rowCount ?? 0;
}

async function settleFrontier(client: pg.PoolClient, { auditId, pages }: PageBatch): Promise<void> {
  await client.query(`update "FrontierUrl" set state = 'done' where "auditId" = $1 and url = any($2)`, [
    auditId,
    pages.map((page) => page.url),
  ]);
}

/** Categories in which a rule had something to judge; a union, so a repeated batch changes nothing. */
async function addApplied(client: pg.PoolClient, { auditId, pages }: PageBatch): Promise<void> {
  const categories = new Set(pages.flatMap((page) => page.categories));
  if (categories.size === 0) return;
  await client.query(
    `insert into "AuditProbe" ("auditId", kind, data) values ($1, 'applied:crawl', $2::jsonb)
     on conflict ("auditId", kind) do update set data =
       (select jsonb_agg(distinct c) from jsonb_array_elements("AuditProbe".data || excluded.data) as c)
     where not "AuditProbe".data @> excluded.data`,
    [auditId, JSON.stringify([...categories])],
  );
}

async function appendPagesEvent(client: pg.PoolClient, batch: PageBatch, newCount: number): Promise<void> {
  if (batch.pages.length === 0) return;
  const data: AuditEventData = { kind: "pages", pages: batch.pages.map((page) => page.live) };
  await client.query(
    `with next as (update "Audit" set "lastEventSeq" = "lastEventSeq" + 1, "pagesCrawled" = "pagesCrawled" + $3
       where id = $1 returning "lastEventSeq" as seq),
     added as (insert into "AuditEvent" ("auditId", seq, kind, key, data)
       select $1, seq, 'pages', 'pages:' || seq, $2::jsonb from next)
     select pg_notify($4, $1)`,
    [batch.auditId, toJsonb(data), newCount, AUDIT_CHANNEL],
  );
}
