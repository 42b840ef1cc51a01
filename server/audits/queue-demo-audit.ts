import type { TeamContext } from "../context";
import { db } from "../db/client";
import type { TeamId } from "../db/team-id";
import { createSite } from "../sites/create-site";
import { createAudits } from "./create-audits";
import { auditOptionsSchema } from "./schemas";

/** Queue the demo team's audit of the sample site unless it has one. Returns true while it is not finished. */
export async function queueDemoAudit(teamId: TeamId, sampleSitePort: number): Promise<boolean> {
  const ctx: TeamContext = { db: db(), teamId, actor: { kind: "system", job: "seed-demo" }, now: () => new Date() };
  const known = await ctx.db.audit.findFirst({
    where: { teamId },
    orderBy: { createdAt: "asc" },
    select: { status: true },
  });
  if (known) return known.status === "queued" || known.status === "running";
  const { siteId } = await createSite({
    ctx,
    input: { url: `http://localhost:${sampleSitePort}/`, name: "Halden Outdoor (sample site)" },
  });
  await createAudits({ ctx, input: { siteIds: [siteId], options: auditOptionsSchema.parse({ sampleSize: 2 }) } });
  return true;
}
