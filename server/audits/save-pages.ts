import { randomUUID } from "node:crypto";
import type pg from "pg";
import { pool } from "../db/pool";
import { toJsonb } from "../db/to-jsonb";
import type { PageFacts } from "../facts/types";
import { findRule } from "../rules/registry";
import type { FindingFacts, RuleError } from "../rules/types";
import { addSkipped, addToFrontier, type DiscoveredUrl } from "./add-to-frontier";
import { AUDIT_CHANNEL } from "./append-event";
import type { AuditEventData, LivePage } from "./events";
import { insertFindings, insertRuleErrors } from "./insert-findings";

export interface JudgedPage {
  facts: PageFacts;
  template: string;
  findings: FindingFacts[];
  errors: RuleError[];
  /** Ids of the rules that had something to judge. */
  applied: string[];
}

export interface PageBatch {
  auditId: string;
  ruleSetVersion: string;
  pages: JudgedPage[];
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
    await insertFindings(
      client,
      batch.auditId,
      "crawl",
      batch.ruleSetVersion,
      batch.pages.flatMap((page) => page.findings),
    );
    await insertRuleErrors(
      client,
      batch.auditId,
      "crawl",
      batch.pages.flatMap((page) => page.errors),
    );
    await settleFrontier(client, batch);
    await addToFrontier(client, batch.auditId, batch.discovered);
    await addSkipped(client, batch.auditId, batch.skipped);
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

/** Returns how many pages were new. */
async function insertPages(client: pg.PoolClient, { auditId, pages }: PageBatch): Promise<number> {
  if (pages.length === 0) return 0;
  const rows = pages.map(({ facts, template, findings }) => ({
    id: randomUUID(),
    url: facts.url,
    status: facts.status,
    contentType: facts.contentType,
    title: facts.html?.titles[0]?.text ?? null,
    isIndexable: facts.indexability.isIndexable,
    indexabilityReason: facts.indexability.reason,
    depth: facts.depth,
    ttfbMs: facts.fetch.ttfbMs === null ? null : Math.round(facts.fetch.ttfbMs),
    bodyBytes: facts.fetch.bodyBytes,
    redirectUrl: facts.redirectUrl,
    errorKind: facts.fetch.error?.kind ?? null,
    template,
    findingCount: findings.filter((finding) => finding.status === "failed").length,
    facts,
  }));
  const { rowCount } = await client.query(
    `insert into "Page" (id, "auditId", url, status, "contentType", title, "isIndexable", "indexabilityReason", depth,
       "ttfbMs", "bodyBytes", "redirectUrl", "errorKind", template, "findingCount", facts)
     select r.id, $1, r.url, r.status, r."contentType", r.title, r."isIndexable", r."indexabilityReason", r.depth,
       r."ttfbMs", r."bodyBytes", r."redirectUrl", r."errorKind", r.template, r."findingCount", r.facts
     from jsonb_to_recordset($2::jsonb) as r(id text, url text, status int, "contentType" text, title text, "isIndexable" bool,
       "indexabilityReason" text, depth int, "ttfbMs" int, "bodyBytes" int, "redirectUrl" text, "errorKind" text, template text,
       "findingCount" int, facts jsonb)
     on conflict ("auditId", url) do nothing`,
    [auditId, toJsonb(rows)],
  );
  return rowCount ?? 0;
}

async function settleFrontier(client: pg.PoolClient, { auditId, pages }: PageBatch): Promise<void> {
  await client.query(`update "FrontierUrl" set state = 'done' where "auditId" = $1 and url = any($2)`, [
    auditId,
    pages.map((page) => page.facts.url),
  ]);
}

/** Categories in which a rule had something to judge; a union, so a repeated batch changes nothing. */
async function addApplied(client: pg.PoolClient, { auditId, pages }: PageBatch): Promise<void> {
  const ids = new Set(pages.flatMap((page) => page.applied));
  const categories = new Set([...ids].map((id) => findRule(id)?.category));
  if (categories.size === 0) return;
  await client.query(
    `insert into "AuditProbe" ("auditId", kind, data) values ($1, 'applied:crawl', $2::jsonb)
     on conflict ("auditId", kind) do update set data =
       (select jsonb_agg(distinct c) from jsonb_array_elements("AuditProbe".data || excluded.data) as c)`,
    [auditId, JSON.stringify([...categories])],
  );
}

async function appendPagesEvent(client: pg.PoolClient, batch: PageBatch, newCount: number): Promise<void> {
  if (batch.pages.length === 0) return;
  const pages: LivePage[] = batch.pages.map(({ facts, findings }) => ({
    url: facts.url,
    status: facts.status,
    title: facts.html?.titles[0]?.text.slice(0, 200) ?? null,
    depth: facts.depth,
    ttfbMs: facts.fetch.ttfbMs === null ? null : Math.round(facts.fetch.ttfbMs),
    redirectUrl: facts.redirectUrl,
    findingCount: findings.filter((finding) => finding.status === "failed").length,
    errorKind: facts.fetch.error?.kind ?? null,
  }));
  const data: AuditEventData = { kind: "pages", pages };
  await client.query(
    `with next as (update "Audit" set "lastEventSeq" = "lastEventSeq" + 1, "pagesCrawled" = "pagesCrawled" + $3
       where id = $1 returning "lastEventSeq" as seq)
     insert into "AuditEvent" ("auditId", seq, kind, key, data) select $1, seq, 'pages', 'pages:' || seq, $2::jsonb from next`,
    [batch.auditId, toJsonb(data), newCount],
  );
  await client.query("select pg_notify($1, $2)", [AUDIT_CHANNEL, batch.auditId]);
}
