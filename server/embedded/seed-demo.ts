import type { Env } from "../env";
import { createDemoTeam } from "../teams/create-demo-team";
import { queueDemoAudit } from "../audits/queue-demo-audit";
import type { DemoAccount } from "./stages";

/** First start: a demo team, and its first audit of the sample site through the same pipeline as any other. */
export async function seedDemo(password: string, settings: Env): Promise<DemoAccount> {
  const { email, teamId } = await createDemoTeam(password);
  const isAuditRunning = settings.SAMPLE_SITE_PORT > 0 && (await queueDemoAudit(teamId, settings.SAMPLE_SITE_PORT));
  return { email, password, isAuditRunning };
}
