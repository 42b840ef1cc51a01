import { MEASUREMENT_RULES, RENDERED_RULES, SITE_RULES } from "@/server/rules/registry";
import { Prisma } from "../db/generated/client";

export interface ComparedAudit {
  id: string;
  isCrawlComplete: boolean;
  /** Rules that are not known to have run in this audit. */
  rulesNotRun: string[];
}

/**
 * Every finding of two audits of one site with its class and, where nobody can say, the reason: columns key, ruleId,
 * category, severity, url, findingId, seenIn (the audit of that finding), change, reason. Findings that are muted wherever they are seen are left out. The
 * caller proves that both audits are the team's, and may ask for one address only. Swapping the audits swaps "new" and "fixed" and changes nothing else.
 */
export function changesSql(before: ComparedAudit, after: ComparedAudit, url: string | null = null): Prisma.Sql {
  return Prisma.sql`
    with "before" as (${seen(before.id, url)}), "after" as (${seen(after.id, url)})
    select b.key, b."ruleId", b.category, b.severity, b.url, b.id as "findingId",
      ${after.id}::text as "seenIn", 'still' as change, null as reason
    from "before" a join "after" b using (key) where a.status = 'failed' or b.status = 'failed'
    union all
    ${onlyIn(Prisma.sql`"before"`, Prisma.sql`"after"`, before, after, "fixed")}
    union all
    ${onlyIn(Prisma.sql`"after"`, Prisma.sql`"before"`, after, before, "new")}`;
}

function seen(auditId: string, url: string | null): Prisma.Sql {
  const ofUrl = url === null ? Prisma.empty : Prisma.sql`and url = ${url}`;
  return Prisma.sql`
    select id, key, "ruleId", category, severity, url, status from "Finding"
    where "auditId" = ${auditId} and status in ('failed', 'muted') ${ofUrl}`;
}

const idsOf = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);

/** Findings of one audit that the other lacks: changed when the other audit looked at the same thing, else not observed. */
function onlyIn(
  rows: Prisma.Sql,
  others: Prisma.Sql,
  own: ComparedAudit,
  other: ComparedAudit,
  change: "new" | "fixed",
): Prisma.Sql {
  return Prisma.sql`
    select key, "ruleId", category, severity, url, id as "findingId", ${own.id}::text as "seenIn",
      case when reason is null then ${change} else 'unobserved' end as change, reason
    from (
      select f.*, case
        when f."ruleId" = any(${other.rulesNotRun}::text[]) then 'rule-not-run'
        when exists (select from "RuleError" e where e."auditId" = ${other.id} and e."ruleId" = f."ruleId"
          and (e.url = '' or e.url = f.url)) then 'rule-error'
        when exists (select from "Finding" u where u."auditId" = ${other.id} and u.key = f.key
          and u.status = 'unverified') then 'unverified'
        when f."ruleId" = any(${idsOf(SITE_RULES)}::text[]) and not ${other.isCrawlComplete} then 'crawl-incomplete'
        when f.url is null then null
        when op.url is null then ${other.isCrawlComplete ? "page-gone" : "page-not-crawled"}
        when op.status is null then 'page-not-crawled'
        when op.status >= 300 and p.status between 200 and 299 then 'page-gone'
        when f."ruleId" = any(${idsOf(MEASUREMENT_RULES)}::text[]) and not exists (select from "Measurement" m
          where m."auditId" = ${other.id} and m.url = f.url and m."errorCode" is null) then 'not-measured'
        when f."ruleId" = any(${idsOf(RENDERED_RULES)}::text[]) and op.rendered is null then 'not-rendered'
      end as reason
      from ${rows} f
      left join "Page" p on p."auditId" = ${own.id} and p.url = f.url
      left join "Page" op on op."auditId" = ${other.id} and op.url = f.url
      where f.status = 'failed' and not exists (select from ${others} o where o.key = f.key)
    ) judged`;
}
