import { randomUUID } from "node:crypto";
import { createSession } from "@/server/auth/create-session";
import type { AccountContext, Role, UserContext } from "@/server/auth/types";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import type { TeamId } from "@/server/db/team-id";

export const PASSWORD = "correct horse battery";

/** Nobody else's counters: every context speaks from its own made-up address. */
export function accountContext(now: () => Date = () => new Date()): AccountContext {
  return { db: db(), now, ip: randomUUID() };
}

export async function userContext(userId: string, now: () => Date = () => new Date()): Promise<UserContext> {
  const sessionId = await createSession({ db: db(), now: now(), userId, userAgent: "Test browser" });
  return { ...accountContext(now), userId, sessionId };
}

export function teamContext(teamId: TeamId, userId: string, now: () => Date = () => new Date()): TeamContext {
  return { db: db(), now, teamId, actor: { kind: "user", userId } };
}

export function newAddress(): string {
  return `${randomUUID()}@example.test`;
}

/** The one-time secret in the newest mail to this address whose text has such a link. */
export async function mailedToken(email: string, before: string): Promise<string> {
  const mails = await db().mail.findMany({ where: { toAddress: email }, orderBy: { createdAt: "desc" } });
  for (const mail of mails) {
    const token = mail.text.split(before)[1]?.match(/^[\w-]+/)?.[0];
    if (token) return token;
  }
  throw new Error(`No mail to ${email} has a link with ${before}`);
}

export async function addMember(teamId: TeamId, role: Role = "editor") {
  const email = newAddress();
  const user = await db().user.create({
    data: { email, name: "Test Member", emailVerifiedAt: new Date(), memberships: { create: { teamId, role } } },
  });
  return { userId: user.id, email };
}
