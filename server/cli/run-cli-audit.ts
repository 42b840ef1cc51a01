import { cancelAudit } from "@/server/audits/cancel-audit";
import { isTerminal, type RenderMode } from "@/server/audits/constants";
import { createAudits } from "@/server/audits/create-audits";
import { auditOptionsSchema } from "@/server/audits/schemas";
import { watchAudit } from "@/server/audits/watch-audit";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { provenTeamId } from "@/server/db/team-id";
import { AppError } from "@/server/errors";
import { createSite } from "@/server/sites/create-site";
import type { ProgressDisplay } from "./progress";

interface CliAudit {
  url: string;
  maxPages: number;
  sampleSize: number;
  runs: number;
  render: RenderMode;
  progress: ProgressDisplay;
}

/** Queue one audit in the command line's own team and follow it to its end. Ctrl-C cancels it. Returns its id. */
export async function runCliAudit({ url, maxPages, sampleSize, runs, render, progress }: CliAudit): Promise<string> {
  const ctx: TeamContext = {
    db: db(),
    teamId: await cliTeam(),
    actor: { kind: "system", job: "cli" },
    now: () => new Date(),
  };
  const { siteId } = await createSite({ ctx, input: { url } });
  const options = auditOptionsSchema.parse({ maxPages, sampleSize, runs, render });
  const [created] = await createAudits({ ctx, input: { siteIds: [siteId], options } });
  if (!created?.ok) throw new AppError("UNAVAILABLE", created?.reason ?? "The audit could not be queued.");
  const { auditId } = created;
  const cancel = () => void cancelAudit({ ctx, input: { auditId } });
  process.once("SIGINT", cancel);
  process.once("SIGTERM", cancel);

  let cursor = 0;
  while (true) {
    for await (const event of watchAudit({ ctx, auditId, cursor })) {
      cursor = Math.max(cursor, event.seq);
      progress.show(event.data);
    }
    const audit = await ctx.db.audit.findUniqueOrThrow({ where: { id: auditId }, select: { status: true } });
    if (isTerminal(audit.status)) break;
  }
  progress.end();
  await untilNotified(ctx, auditId);
  return auditId;
}

const NOTIFY_WAIT_MS = 10_000;

/** The audit is complete before its last step; give that step its moment so that its phase is in the export. */
async function untilNotified(ctx: TeamContext, auditId: string): Promise<void> {
  const until = Date.now() + NOTIFY_WAIT_MS;
  while (Date.now() < until) {
    const phase = await ctx.db.auditPhase.findUnique({
      where: { auditId_phase: { auditId, phase: "notify" } },
      select: { endedAt: true },
    });
    if (!phase || phase.endedAt) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Audits from the command line belong to a team of their own, without members; its name stands on the report. */
async function cliTeam() {
  const name = "Plumbline";
  const known = await db().team.findFirst({ where: { name, memberships: { none: {} } }, select: { id: true } });
  const team = known ?? (await db().team.create({ data: { name }, select: { id: true } }));
  return provenTeamId(team.id);
}
