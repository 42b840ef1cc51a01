import { createHash, randomUUID } from "node:crypto";
import { createAudits } from "../audits/create-audits";
import { auditOptionsSchema } from "../audits/schemas";
import { isUniqueViolation } from "../auth/is-unique-violation";
import { spendRateLimit } from "../auth/rate-limit";
import { hashToken } from "../auth/tokens";
import type { TeamContext } from "../context";
import type { Db } from "../db/client";
import { provenTeamId } from "../db/team-id";
import { AppError } from "../errors";
import type { DeployInput } from "./schemas";
import type { DeployResult } from "./types";

interface Call {
  db: Db;
  now(): Date;
  ip: string;
  token: string;
}

export interface LivingHook {
  id: string;
  name: string;
  siteId: string;
  teamId: string;
}

/** The hook of a secret. Unknown, revoked and belonging to a removed site look the same: NOT_FOUND. RATE_LIMITED comes first. */
export async function openHook(call: Call): Promise<LivingHook> {
  await spendRateLimit(call, "deploy-ip", call.ip);
  const hook = await call.db.deployHook.findFirst({
    where: { tokenHash: hashToken(call.token), revokedAt: null, site: { archivedAt: null } },
    select: { id: true, name: true, siteId: true, site: { select: { teamId: true } } },
  });
  if (!hook) {
    const sentence = "This deploy hook does not exist, or it was revoked. Make a new one on the schedules page.";
    throw new AppError("NOT_FOUND", sentence);
  }
  await spendRateLimit(call, "deploy-hook", hook.id);
  const { site, ...living } = hook;
  return { ...living, teamId: site.teamId };
}

/** A deployment was made: mark it in the site's timeline and audit the site, or the part of it that was named. */
export async function receiveDeploy(
  call: Pick<Call, "db" | "now">,
  hook: LivingHook,
  input: DeployInput,
): Promise<DeployResult> {
  const { db } = call;
  const now = call.now();
  const [auditId, annotationId] = [idOf(hook, input.id, "audit"), idOf(hook, input.id, "annotation")];
  const isRepeated = (await db.annotation.count({ where: { id: annotationId } })) > 0;
  const ctx: TeamContext = {
    db,
    teamId: provenTeamId(hook.teamId),
    actor: { kind: "system", job: "deploy-hook" },
    now: call.now,
  };
  await createOnce(ctx, hook.siteId, auditId, input);
  const text = input.text || `Deployment reported by ${hook.name}`;
  // Not an upsert: two of those at once may both try to create the row.
  await db.annotation.createMany({
    data: [{ id: annotationId, siteId: hook.siteId, at: now, kind: "deploy", text, url: input.url ?? null }],
    skipDuplicates: true,
  });
  await db.deployHook.update({ where: { id: hook.id }, data: { lastUsedAt: now } });
  return { auditId, annotationId, isRepeated };
}

async function createOnce(ctx: TeamContext, siteId: string, auditId: string, input: DeployInput): Promise<void> {
  const options = auditOptionsSchema.parse({ include: input.include, maxPages: input.maxPages });
  try {
    const origin = { trigger: "deploy", auditId } as const;
    const [created] = await createAudits({ ctx, input: { siteIds: [siteId], options }, origin });
    if (created && !created.ok) throw new AppError("CONFLICT", created.reason);
  } catch (error) {
    // The same deployment, reported at the same time by another request: its audit is ours.
    if (!isUniqueViolation(error)) throw error;
  }
}

/** The same deployment gets the same ids, so that reporting it again makes nothing new; without an id each is its own. */
function idOf(hook: LivingHook, deployId: string | undefined, of: string): string {
  if (deployId === undefined) return randomUUID();
  const hash = createHash("sha256").update(`${of}\n${hook.id}\n${deployId}`).digest();
  // Version 8 of RFC 9562: a UUID of one's own making.
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
