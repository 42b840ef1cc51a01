import type { Db } from "../db/client";
import { pool } from "../db/pool";
import { type ActiveMute, createMuteFinder } from "./match-mutes";

/**
 * Bring the findings of an audit in line with the mutes of its site: covered ones are "muted", others count again. A
 * mute holds for an audit that was made before it expired, so that a finished audit does not change by itself later.
 */
export async function applyMutes(db: Db, auditId: string): Promise<{ changedCount: number }> {
  const audit = await db.audit.findUniqueOrThrow({ where: { id: auditId }, select: { siteId: true, createdAt: true } });
  const mutes: ActiveMute[] = await db.mute.findMany({
    where: {
      siteId: audit.siteId,
      removedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: audit.createdAt } }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, ruleId: true, urlPattern: true },
  });
  const findings = await db.finding.findMany({
    where: {
      auditId,
      OR: [{ status: "muted" }, { status: "failed", ruleId: { in: [...new Set(mutes.map((mute) => mute.ruleId))] } }],
    },
    select: { id: true, ruleId: true, url: true, muteId: true },
  });
  const muteOf = createMuteFinder(mutes);
  const changes = findings
    .map((finding) => ({ id: finding.id, url: finding.url, muteId: muteOf(finding), before: finding.muteId }))
    .filter((change) => change.muteId !== change.before);
  if (changes.length === 0) return { changedCount: 0 };
  await pool().query(
    `update "Finding" f set "muteId" = c.mute, status = case when c.mute is null then 'failed' else 'muted' end
     from unnest($1::text[], $2::text[]) as c(id, mute) where f.id = c.id and f."auditId" = $3`,
    [changes.map((change) => change.id), changes.map((change) => change.muteId), auditId],
  );
  await countPageFindings(auditId, [...new Set(changes.flatMap((change) => change.url ?? []))]);
  return { changedCount: changes.length };
}

/** The pages table shows how many findings of a page count. */
async function countPageFindings(auditId: string, urls: readonly string[]): Promise<void> {
  await pool().query(
    `update "Page" p set "findingCount" =
       (select count(*) from "Finding" f where f."auditId" = $1 and f.url = p.url and f.status = 'failed')
     where p."auditId" = $1 and p.url = any($2::text[])`,
    [auditId, urls],
  );
}
