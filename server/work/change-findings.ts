import { recordActivity } from "../activity/record-activity";
import { failureTitle } from "../audits/prepare-score";
import type { TeamContext, Verb } from "../context";
import type { DbTransaction } from "../db/client";
import { Prisma } from "../db/generated/client";
import { AppError } from "../errors";
import { MAX_UNDO_KEYS, WORK_LABELS } from "./constants";
import { findWorkedAudit } from "./find-worked-audit";
import { namePeople } from "./name-people";
import type { ChangeFindingsInput, FindingChange } from "./schemas";
import type { ChangeReceipt, WorkStatus } from "./types";
import { WORK_JOIN, workWhere } from "./work-where";

/** Whole rules of the largest audits are a hundred thousand rows. */
const TIMEOUT_MS = 30_000;

interface StateBefore {
  key: string;
  status: WorkStatus;
  assigneeId: string | null;
}

/**
 * Set status or assignee of findings, one by one or for whole rules. Findings that are so already are left alone and not
 * counted. Throws NOT_FOUND for audits of other teams, BAD_INPUT for an assignee who is not in the team.
 */
export async function changeFindings({ ctx, input }: Verb<ChangeFindingsInput>): Promise<ChangeReceipt> {
  const { auditId, change } = input;
  const { siteId, siteName } = await findWorkedAudit(ctx, auditId);
  const assigneeName = await nameAssignee(ctx, change);
  const changedAt = ctx.now();
  const targets = targetsOf({ ctx, input });
  return ctx.db.$transaction(
    async (tx) => {
      const before = await tx.$queryRaw<StateBefore[]>(Prisma.sql`
        select s.key, s.status, s."assigneeId" ${targets} and s.key is not null limit ${MAX_UNDO_KEYS + 1}`);
      const changedCount = await writeStates(tx, { ctx, change, targets, changedAt });
      if (changedCount > 0) {
        await recordActivity(tx, {
          teamId: ctx.teamId,
          actor: ctx.actor,
          action: "finding.changed",
          subjectId: siteId,
          subjectLabel: labelOf(input, changedCount, siteName),
          data: {
            count: changedCount,
            ...(change.status && { status: WORK_LABELS[change.status] }),
            ...(change.assigneeId !== undefined && { assignee: assigneeName ?? "nobody" }),
          },
        });
      }
      const canUndo = before.length <= MAX_UNDO_KEYS;
      return { changedCount, changedAt, before: canUndo ? groupStates(before) : [], canUndo };
    },
    { timeout: TIMEOUT_MS },
  );
}

/**
 * "from … where …" with what differs from what is wanted: findings of the audit and, for those named by key, work on
 * findings of earlier audits of its site.
 */
function targetsOf({ ctx, input }: Verb<ChangeFindingsInput>): Prisma.Sql {
  const { auditId, target, change } = input;
  const source =
    "keys" in target
      ? Prisma.sql`
          select distinct on (key) key, "ruleId", url from (
            select f.key, f."ruleId", f.url from "Finding" f where f."auditId" = ${auditId} and f.key = any(${target.keys})
            union all select k.key, k."ruleId", k.url from "FindingState" k join "Audit" o on o."siteId" = k."siteId"
            where o.id = ${auditId} and k.key = any(${target.keys})) named`
      : Prisma.sql`
          select f.key, f."ruleId", f.url from "Finding" f
          where f."auditId" = ${auditId} and f."ruleId" = any(${target.ruleIds}) and f.status = 'failed'`;
  const filter = "keys" in target ? Prisma.empty : workWhere(ctx, target.filter);
  const differences = [
    ...(change.status === undefined ? [] : [Prisma.sql`coalesce(s.status, 'open') <> ${change.status}`]),
    ...(change.assigneeId === undefined ? [] : [Prisma.sql`s."assigneeId" is distinct from ${change.assigneeId}`]),
  ];
  return Prisma.sql`
    from "Audit" a join (${source}) f on true ${WORK_JOIN}
    where a.id = ${auditId} and a."teamId" = ${ctx.teamId} ${filter} and (${Prisma.join(differences, " or ")})`;
}

interface StateWrite {
  ctx: TeamContext;
  change: FindingChange;
  targets: Prisma.Sql;
  changedAt: Date;
}

async function writeStates(tx: DbTransaction, { ctx, change, targets, changedAt }: StateWrite): Promise<number> {
  const status = change.status ?? null;
  const assigneeId = change.assigneeId ?? null;
  const setsAssignee = change.assigneeId !== undefined;
  const by = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return tx.$executeRaw(Prisma.sql`
    insert into "FindingState" as known ("siteId", key, "ruleId", url, status, "assigneeId", "updatedById", "updatedAt")
    select a."siteId", f.key, f."ruleId", f.url, coalesce(${status}::text, s.status, 'open'),
      case when ${setsAssignee} then ${assigneeId}::text else s."assigneeId" end, ${by}::text, ${utc(changedAt)}::timestamp
    ${targets}
    on conflict ("siteId", key) do update set
      status = coalesce(${status}::text, known.status),
      "assigneeId" = case when ${setsAssignee} then excluded."assigneeId" else known."assigneeId" end,
      "updatedById" = excluded."updatedById", "updatedAt" = excluded."updatedAt"`);
}

/** Columns without a zone hold UTC, whatever zone the connection has. */
function utc(at: Date): string {
  return at.toISOString().replace("Z", "");
}

async function nameAssignee(ctx: TeamContext, { assigneeId }: FindingChange): Promise<string | null> {
  if (!assigneeId) return null;
  const name = (await namePeople(ctx, [assigneeId])).get(assigneeId);
  if (name === undefined)
    throw new AppError("BAD_INPUT", "This person is not in the team. Choose somebody else, or invite them first.", {
      field: "assigneeId",
    });
  return name;
}

function labelOf({ target }: ChangeFindingsInput, count: number, siteName: string): string {
  const [ruleId, ...more] = "keys" in target ? [] : target.ruleIds;
  const noun = `${count.toLocaleString("en")} ${count === 1 ? "finding" : "findings"}`;
  const what = ruleId !== undefined && more.length === 0 ? `${noun} (${failureTitle(ruleId)})` : noun;
  return `${what} on ${siteName}`;
}

function groupStates(states: readonly StateBefore[]): ChangeReceipt["before"] {
  const groups = new Map<string, ChangeReceipt["before"][number]>();
  for (const { key, status, assigneeId } of states) {
    const name = `${status} ${assigneeId}`;
    const group = groups.get(name) ?? { status, assigneeId, keys: [] };
    group.keys.push(key);
    groups.set(name, group);
  }
  return [...groups.values()];
}
