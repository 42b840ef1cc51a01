import { randomUUID } from "node:crypto";
import type { TeamContext, Verb } from "../context";
import { AppError } from "../errors";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import { RULE_SET_VERSION } from "../rules/registry";
import { compileOptions } from "./compile-options";
import { PHASES } from "./constants";
import type { CreateAuditsInput } from "./schemas";

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
 * Queue one audit a site, one result each: a site that is unknown does not stop the others.
 * Throws NOT_FOUND when none of the sites exists and BAD_INPUT when a pattern cannot be read.
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
    select: { id: true, startUrl: true, host: true },
  });
  if (sites.length === 0)
    throw new AppError("NOT_FOUND", "This site does not exist. Choose one of your sites or add it first.");
  const byId = new Map(sites.map((site) => [site.id, site]));
  const results: CreatedAudit[] = [];
  const eventIds: string[] = [];

  for (const siteId of new Set(input.siteIds)) {
    const site = byId.get(siteId);
    if (!site) {
      results.push({ siteId, ok: false, reason: "This site does not exist." });
      continue;
    }
    const auditId = origin.auditId ?? randomUUID();
    const eventId = await ctx.db.$transaction(async (tx) => {
      await tx.audit.create({
        data: {
          id: auditId,
          teamId: ctx.teamId,
          siteId,
          startUrl: site.startUrl,
          options: input.options,
          requestedById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
          trigger: origin.trigger,
          ruleSetVersion: RULE_SET_VERSION,
          phases: { create: PHASES.map((phase) => ({ phase })) },
        },
      });
      return addEvent(tx, "audit/requested", { auditId, teamId: ctx.teamId, host: site.host });
    });
    eventIds.push(eventId);
    results.push({ siteId, ok: true, auditId });
  }
  await sendEvents(ctx.db, eventIds);
  return results;
}

function findEarlier(ctx: TeamContext, auditId: string) {
  return ctx.db.audit.findFirst({ where: { id: auditId, teamId: ctx.teamId }, select: { id: true, siteId: true } });
}
