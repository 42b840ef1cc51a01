import { randomUUID } from "node:crypto";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { RULES } from "@/server/rules/registry";
import { createTestTeam } from "@/tests/helpers/team";

export const AUDITS = 10_000;
export const PAGES = 50_000;
export const FINDINGS = 100_000;
/** Every third finding has been worked on; every ninth is the reader's own. */
const WORKED = 3;
const OWN = 9;
const SITES = 50;

export interface DashboardRows {
  ctx: TeamContext;
  /** Finished, with all the pages and findings. */
  auditId: string;
  siteId: string;
  /** The rule with most findings. */
  ruleId: string;
  /** Some of its findings. */
  keys: string[];
}

/** As on a busy installation: the audit at hand is a small part of the large tables. */
export const TEAMS = 8;

/** A team with many audits, one of them very large, among others of the same size. Written with SQL: rows only. */
export async function createDashboardRows(): Promise<DashboardRows> {
  let rows = await createTeamRows();
  while ((await db().team.count()) < TEAMS) rows = await createTeamRows();
  await db().$executeRawUnsafe("analyze");
  return rows;
}

async function createTeamRows(): Promise<DashboardRows> {
  const { teamId, userId } = await createTestTeam("Bench");
  const ids = Array.from({ length: SITES }, () => randomUUID());
  await db().$executeRaw`
    insert into "Site" (id, "teamId", name, "startUrl", host, "updatedAt")
    select (${ids}::text[])[n], ${teamId}, 'Site ' || n, 'https://site-' || n || '.example/', 'site-' || n || '.example', now()
    from generate_series(1, ${SITES}::int) n`;
  await db().$executeRaw`
    insert into "Audit" (id, "teamId", "siteId", "startUrl", status, options, "ruleSetVersion", "createdAt", "updatedAt",
      "startedAt", "completedAt", score, "pagesCrawled", "criticalCount", "warningCount", "noticeCount")
    select gen_random_uuid()::text, ${teamId}, (${ids}::text[])[n % ${SITES}::int + 1], 'https://site-' || (n % ${SITES}::int + 1) || '.example/',
      (case when n % 40 = 0 then 'failed' when n % 55 = 0 then 'cancelled' else 'completed' end)::"AuditStatus", '{}', 'bench',
      now() - n * interval '1 hour', now(), now() - n * interval '1 hour', now() - n * interval '1 hour', n % 101, n % 900, n % 7, n % 60, n % 90
    from generate_series(1, ${AUDITS}::int) n`;
  const audit = await db().audit.findFirstOrThrow({
    where: { teamId, status: "completed" },
    orderBy: { createdAt: "desc" },
    select: { id: true, siteId: true },
  });
  await db().$executeRaw`
    insert into "Page" (id, "auditId", url, status, title, "isIndexable", "indexabilityReason", depth, "ttfbMs", template, "inlinkCount", "findingCount", facts)
    select gen_random_uuid()::text, ${audit.id}, 'https://site.example/section-' || n % 40 || '/page-' || n,
      case when n % 50 = 0 then 404 when n % 33 = 0 then 301 else 200 end, 'Page ' || n || ' | Site', n % 9 <> 0, 'indexable',
      n % 12, n % 900, '/section/*', n % 300, n % 17, jsonb_build_object('url', n, 'text', repeat('x', 1500))
    from generate_series(1, ${PAGES}::int) n`;
  const known = RULES.slice(0, 300).map(({ id, category }) => ({ id, category }));
  await db().$executeRaw`
    insert into "Finding" (id, "auditId", key, "ruleId", "ruleSetVersion", category, severity, scope, status, url, message, evidence, phase)
    select gen_random_uuid()::text, ${audit.id}, md5(n::text), rule.id, 'bench', rule.category,
      (case when rule.place % 9 = 0 then 'critical' when rule.place % 2 = 0 then 'warning' else 'notice' end)::"Severity",
      'page', 'failed', 'https://site.example/section-' || page % 40 || '/page-' || page, 'Found on page ' || page,
      '[{"kind":"html","value":"<p>evidence</p>"}]', 'crawl'
    from (select n, n % ${PAGES}::int + 1 as page, (power(random(), 3) * ${known.length - 1}::int)::int + 1 as wanted from generate_series(1, ${FINDINGS}::int) n) f
    join unnest(${known.map(({ id }) => id)}::text[], ${known.map(({ category }) => category)}::text[]) with ordinality
      as rule(id, category, place) on rule.place = f.wanted`;
  await db().$executeRaw`
    insert into "FindingState" ("siteId", key, "ruleId", url, status, "assigneeId", "updatedAt")
    select ${audit.siteId}, key, "ruleId", url, (array['open', 'reopened', 'in-progress', 'done', 'wont-fix'])[place % 5 + 1],
      case when place % ${OWN}::int = 0 then ${userId} end, now() - place * interval '1 second'
    from (select f.*, row_number() over (order by key) as place from "Finding" f where "auditId" = ${audit.id}) f
    where place % ${WORKED}::int = 0`;
  await db().audit.update({ where: { id: audit.id }, data: { pagesCrawled: PAGES } });
  const [largest] = await db().finding.groupBy({
    by: ["ruleId"],
    where: { auditId: audit.id },
    orderBy: { _count: { ruleId: "desc" } },
    take: 1,
  });
  const ruleId = largest?.ruleId ?? "";
  const some = await db().finding.findMany({
    where: { auditId: audit.id, ruleId },
    take: 50,
    select: { key: true },
  });
  return {
    ruleId,
    keys: some.map((finding) => finding.key),
    ctx: { db: db(), teamId, actor: { kind: "user", userId }, now: () => new Date() },
    auditId: audit.id,
    siteId: audit.siteId,
  };
}
