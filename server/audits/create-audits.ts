import { randomUUID } from "node:crypto";
import { recordActivity } from "../activity/record-activity";
import type { TeamContext, Verb } from "../context";
import { AppError } from "../errors";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import { requireRoomForAudit } from "../plans/require-room";
import { RULE_SET_VERSION } from "../rules/registry";
import { recordAudit } from "../usage/record-usage";
import { compileOptions } from "./compile-options";
import { PHASES } from "./constants";
import type { AuditOptions, CreateAuditsInput } from "./schemas";

export type CreatedAudit =
  | { siteId: string; ok: true; auditId: string }
  | { siteId: string; ok: false; reason: string };

/** How audits come about. */
export interface AuditOrigin {
  trigger: "person" | "schedule" | "deploy" | "api";
  /** Chosen beforehand, so that repeating a request makes no second audit; for one site only. */
  auditId?: string;
}

/**
 * Queue one audit a site, one result each: a site that is unknown, or finds the plan full, does not stop the others.
 * Throws NOT_FOUND when none of the sites exists, BAD_INPUT when a pattern cannot be read, and LIMIT_REACHED when the
 * team's plan has no room for any of them.
 */
export async function createAudits({
  ctx,
  input,
  origin = { trigger: "person" },
}: Verb<CreateAuditsInput> & { origin?: AuditOrigin }): Promise<CreatedAudit[]> {
  const earlier = origin.auditId && (await findEarlier(ctx, origin.auditId));
  if (earlier) return [{ siteId: earlier.siteId, ok: true, auditId: earlier.id }];
  compileOptions(input.options);
  const sites = await ctx.db.site.findMany({
    where: { id: { in: input.siteIds }, teamId: ctx.teamId, archivedAt: null },
    select: { id: true, startUrl: true, host: true, name: true },
  });
  if (sites.length === 0)
    throw new AppError("NOT_FOUND", "This site does not exist. Choose one of your sites or add it first.");
  const byId = new Map(sites.map((site) => [site.id, site]));
  const results: CreatedAudit[] = [];
  const eventIds: string[] = [];
  let limit: AppError | null = null;

  for (const siteId of new Set(input.siteIds)) {
    const site = byId.get(siteId);
    if (!site) {
      results.push({ siteId, ok: false, reason: "This site does not exist." });
      continue;
    }
    const auditId = origin.auditId ?? randomUUID();
    try {
      eventIds.push(await queueAudit(ctx, { auditId, site, options: input.options, trigger: origin.trigger }));
      results.push({ siteId, ok: true, auditId });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "LIMIT_REACHED") throw error;
      limit ??= error;
      results.push({ siteId, ok: false, reason: error.message });
    }
  }
  if (limit && eventIds.length === 0) throw limit;
  await sendEvents(ctx.db, eventIds);
  return results;
}

interface QueuedAudit {
  auditId: string;
  site: { id: string; startUrl: string; host: string; name: string };
  options: AuditOptions;
  trigger: AuditOrigin["trigger"];
}

/** The audit, its count in the plan and the event that starts it, all or none. Returns the event's id. */
function queueAudit(ctx: TeamContext, { auditId, site, options, trigger }: QueuedAudit): Promise<string> {
  const { teamId } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const now = ctx.now();
    await requireRoomForAudit(tx, { teamId, now, maxPages: options.maxPages });
    await tx.audit.create({
      data: {
        id: auditId,
        teamId,
        siteId: site.id,
        startUrl: site.startUrl,
        options,
        requestedById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
        trigger,
        ruleSetVersion: RULE_SET_VERSION,
        phases: { create: PHASES.map((phase) => ({ phase })) },
      },
    });
    await recordAudit(tx, { teamId, auditId, now });
    await recordActivity(tx, {
      teamId,
      actor: ctx.actor,
      action: "audit.created",
      subjectId: auditId,
      subjectLabel: site.name,
      data: { trigger },
    });
    return addEvent(tx, "audit/requested", { auditId, teamId, host: site.host });
  });
}

function findEarlier(ctx: TeamContext, auditId: string) {
  return ctx.db.audit.findFirst({ where: { id: auditId, teamId: ctx.teamId }, select: { id: true, siteId: true } });
}
