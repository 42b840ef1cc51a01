import { randomUUID } from "node:crypto";
import type { Verb } from "../context";
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

/**
 * Queue one audit a site, one result each: a site that is unknown does not stop the others.
 * Throws NOT_FOUND when none of the sites exists and BAD_INPUT when a pattern cannot be read.
 */
export async function createAudits({ ctx, input }: Verb<CreateAuditsInput>): Promise<CreatedAudit[]> {
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
    const auditId = randomUUID();
    const eventId = await ctx.db.$transaction(async (tx) => {
      await tx.audit.create({
        data: {
          id: auditId,
          teamId: ctx.teamId,
          siteId,
          startUrl: site.startUrl,
          options: input.options,
          requestedById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
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
