import { queueDemoAudit } from "../audits/queue-demo-audit";
import { db } from "../db/client";
import type { Env } from "../env";
import { createDemoTeam, DEMO_EMAIL } from "../teams/create-demo-team";
import type { DemoAccount } from "./stages";

/** First start: a demo team, and its first audit of the sample site through the same pipeline as any other. */
export async function seedDemo(password: string, settings: Env): Promise<DemoAccount> {
  const { teamId } = await createDemoTeam({ db: db(), now: new Date(), password });
  const isAuditRunning = settings.SAMPLE_SITE_PORT > 0 && (await queueDemoAudit(teamId, settings.SAMPLE_SITE_PORT));
  return { email: DEMO_EMAIL, password, isAuditRunning };
}
