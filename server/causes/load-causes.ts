import type { TeamContext } from "../context";
import { Prisma } from "../db/generated/client";
import { AppError } from "../errors";
import { RULE_SET_VERSION } from "../rules/registry";
import { isScored } from "./cause-families";
import { clusterFindings } from "./cluster-findings";
import { loadCauseInput, loadPlaces } from "./load-cause-input";
import { prepareCauses } from "./prepare-causes";
import { requestCauses } from "./request-causes";
import type { CauseFinding, CauseList } from "./types";

/** Raise it when clustering or its words change: stored causes are then computed again. */
const CAUSES_VERSION = 3;
const LIST_KIND = "causes";
const MEMBERS_KIND = "causes:members";

interface StoredList {
  fingerprint: string;
  list: Omit<CauseList, "isOutdated">;
}

/**
 * Causes of an audit of the team, as a job worked them out. When findings changed since, the job is asked again and the
 * answer says so: readers never wait for a large audit. Only an audit that no job ever looked at is computed here.
 * Throws NOT_FOUND, also for audits of other teams.
 */
export async function loadCauses(ctx: TeamContext, auditId: string): Promise<CauseList> {
  const audit = await findAudit(ctx, auditId);
  const [fingerprint, stored] = await Promise.all([fingerprintOf(ctx, audit), loadStored(ctx, auditId)]);
  if (!stored) return { ...(await computeCauses(ctx, audit, fingerprint)), isOutdated: false };
  const isOutdated = stored.fingerprint !== fingerprint;
  if (isOutdated) await requestCauses(ctx, auditId, fingerprint);
  return { ...stored.list, isOutdated };
}

/** Work the causes out again unless nothing changed. They are a pure function of what is stored, kept beside the audit. */
export async function refreshCauses(ctx: TeamContext, auditId: string): Promise<{ causeCount: number }> {
  const audit = await findAudit(ctx, auditId);
  const [fingerprint, stored] = await Promise.all([fingerprintOf(ctx, audit), loadStored(ctx, auditId)]);
  const isFresh = stored?.fingerprint === fingerprint;
  const list = stored && isFresh ? stored.list : await computeCauses(ctx, audit, fingerprint);
  return { causeCount: list.causes.length };
}

interface AuditRow {
  id: string;
  startUrl: string;
  score: number | null;
}

async function findAudit(ctx: TeamContext, auditId: string): Promise<AuditRow> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: auditId, teamId: ctx.teamId },
    select: { id: true, startUrl: true, score: true },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  return audit;
}

async function loadStored(ctx: TeamContext, auditId: string): Promise<StoredList | null> {
  const row = await ctx.db.auditProbe.findUnique({
    where: { auditId_kind: { auditId, kind: LIST_KIND } },
    select: { data: true },
  });
  // The column is written below only.
  return row ? (row.data as unknown as StoredList) : null;
}

async function computeCauses(ctx: TeamContext, audit: AuditRow, fingerprint: string): Promise<StoredList["list"]> {
  const { id: auditId, startUrl, score } = audit;
  const input = await loadCauseInput(ctx.db, { id: auditId, startUrl, isScored: score !== null });
  const clusters = clusterFindings(input.score.findings, input);
  const placeOf = await loadPlaces(ctx.db, auditId, clusters);
  const list: StoredList["list"] = {
    causes: prepareCauses({ ...input, placeOf }, clusters),
    findingCount: clusters.reduce((total, cluster) => total + cluster.findings.length, 0),
    informationalCount: input.score.findings.filter(
      (finding) => finding.status === "failed" && !isScored(finding.ruleId),
    ).length,
  };
  const members = Object.fromEntries(
    clusters.map((cluster) => [cluster.id, cluster.findings.map((finding) => finding.key)]),
  );
  await Promise.all([
    store(ctx, auditId, MEMBERS_KIND, members),
    store(ctx, auditId, LIST_KIND, { fingerprint, list }),
  ]);
  return list;
}

export type StoredFinding = Omit<CauseFinding, "ruleTitle">;

/**
 * Findings of one cause, worst first, then by address; none for an unknown cause. Reads what `loadCauses` wrote, so call
 * that first.
 */
export function loadCauseFindings(
  ctx: TeamContext,
  page: { auditId: string; causeId: string; offset: number; limit: number },
): Promise<StoredFinding[]> {
  return ctx.db.$queryRaw<StoredFinding[]>(Prisma.sql`
    select f.id, f."ruleId", f.severity::text as severity, f.url, f.message, f.evidence
    from "Finding" f join "Audit" a on a.id = f."auditId"
    where f."auditId" = ${page.auditId} and a."teamId" = ${ctx.teamId} and f.key in (
      select jsonb_array_elements_text(p.data->${page.causeId}::text) from "AuditProbe" p
      where p."auditId" = ${page.auditId} and p.kind = ${MEMBERS_KIND})
    order by f.severity, f.url nulls first, f.id offset ${page.offset} limit ${page.limit}`);
}

/** Changes whenever the causes may. */
async function fingerprintOf(ctx: TeamContext, { id: auditId, score }: AuditRow): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ state: string }[]>(Prisma.sql`
    select concat_ws(' ', count(*) filter (where status = 'failed' and "fixedAt" is null), count(*),
      extract(epoch from max("createdAt")), extract(epoch from max("fixedAt"))) as state
    from "Finding" where "auditId" = ${auditId}`);
  return [CAUSES_VERSION, RULE_SET_VERSION, score ?? "unscored", row?.state ?? ""].join(" ");
}

async function store(ctx: TeamContext, auditId: string, kind: string, data: unknown): Promise<void> {
  const json = data as Prisma.InputJsonValue;
  await ctx.db.auditProbe.upsert({
    where: { auditId_kind: { auditId, kind } },
    create: { auditId, kind, data: json },
    update: { data: json },
  });
}
