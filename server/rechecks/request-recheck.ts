import { spendRateLimit } from "../auth/rate-limit";
import type { TeamContext, Verb } from "../context";
import type { Prisma } from "../db/generated/client";
import { AppError } from "../errors";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import { findRule } from "../rules/registry";
import { STALE_AFTER_MS } from "./constants";
import type { RecheckTarget } from "./schemas";
import { findingsOf, type StoredTarget } from "./select-findings";

const MEASURING_NEEDS_AN_AUDIT =
  "This is measured by loading the page in a browser, as part of a full audit. Run the audit again to check it.";

/**
 * Ask for a re-check of one finding, one page or one rule. The same request while one is open returns the open one.
 * Throws NOT_FOUND for audits of other teams and for targets without findings, NOT_READY while the audit runs,
 * BAD_INPUT for what only a new audit can check, RATE_LIMITED.
 */
export async function requestRecheck({ ctx, input }: Verb<RecheckTarget>): Promise<{ recheckId: string }> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: input.auditId, teamId: ctx.teamId },
    select: { status: true, site: { select: { host: true } } },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  if (audit.status === "queued" || audit.status === "running")
    throw new AppError("NOT_READY", "The audit is still running. Its findings can be checked again once it has ended.");

  const target: StoredTarget = {
    auditId: input.auditId,
    scope: input.scope,
    ruleId: input.scope === "page" ? null : input.ruleId,
    url: input.scope === "rule" ? null : input.url,
  };
  await refuseUncheckable(ctx, target);
  const open = await findOpen(ctx.db, target, ctx.now());
  if (open) return { recheckId: open.id };
  await spendRateLimit(ctx, "recheck-team", ctx.teamId);

  const { recheckId, eventId } = await ctx.db.$transaction(async (tx) => {
    // Two presses at once must not ask the site twice: the second waits here and finds the first.
    await tx.$queryRaw`select id from "Audit" where id = ${target.auditId} for update`;
    const other = await findOpen(tx, target, ctx.now());
    if (other) return { recheckId: other.id, eventId: null };
    const requestedById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
    const { id } = await tx.recheck.create({
      data: { ...target, requestedById, createdAt: ctx.now() },
      select: { id: true },
    });
    const data = { recheckId: id, teamId: ctx.teamId, host: audit.site.host };
    return { recheckId: id, eventId: await addEvent(tx, "recheck/requested", data) };
  });
  if (eventId) await sendEvents(ctx.db, [eventId]);
  return { recheckId };
}

async function refuseUncheckable(ctx: TeamContext, target: StoredTarget): Promise<void> {
  const rows = await ctx.db.finding.findMany({
    where: { ...findingsOf(target), audit: { teamId: ctx.teamId } },
    distinct: ["ruleId"],
    select: { ruleId: true },
  });
  if (rows.length === 0)
    throw new AppError("NOT_FOUND", "This audit has no such finding, so there is nothing to check again.");
  const rules = rows.flatMap((row) => findRule(row.ruleId) ?? []);
  if (rules.length === 0)
    throw new AppError("BAD_INPUT", "This rule was retired since the audit. Run the audit again for a new result.");
  if (rules.every((rule) => rule.scope === "measurement")) throw new AppError("BAD_INPUT", MEASURING_NEEDS_AN_AUDIT);
}

function findOpen(db: Pick<Prisma.TransactionClient, "recheck">, target: StoredTarget, now: Date) {
  return db.recheck.findFirst({
    where: {
      ...target,
      status: { in: ["queued", "running"] },
      createdAt: { gt: new Date(now.getTime() - STALE_AFTER_MS) },
    },
    select: { id: true },
  });
}
