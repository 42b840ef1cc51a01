import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { getPersonalDataResponse } from "@/server/account/get-personal-data-response";
import { recordActivity } from "@/server/activity/record-activity";
import type { UserContext } from "@/server/auth/types";
import { db } from "@/server/db/client";
import { createTestTeam } from "@/tests/helpers/team";
import { createAuditRows } from "@/tests/integration/audits-read/audit-rows";
import { addMember, userContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase();

async function exportOf(ctx: UserContext) {
  const text = await (await getPersonalDataResponse(ctx)).text();
  return { text, data: JSON.parse(text) as Record<string, unknown> & { made: unknown[]; activity: unknown[] } };
}

/** A team with a site, in which a member has left a trace of every kind. */
async function traces(mark: string) {
  const { auditId, team } = await createAuditRows();
  const { siteId } = await db().audit.findUniqueOrThrow({ where: { id: auditId } });
  await db().site.update({ where: { id: siteId }, data: { name: `${mark} site` } });
  await db().team.update({ where: { id: team.teamId }, data: { name: `${mark} team` } });
  const { userId } = await addMember(team.teamId, "editor");
  await db().audit.update({ where: { id: auditId }, data: { requestedById: userId } });
  await db().question.create({ data: { auditId, askedById: userId, text: `${mark} question` } });
  await db().recheck.create({ data: { auditId, requestedById: userId, scope: "page" } });
  await db().findingComment.create({ data: { siteId, key: "k", authorId: userId, text: `${mark} comment` } });
  await db().annotation.create({
    data: { siteId, at: new Date(), kind: "note", text: `${mark} note`, createdById: userId },
  });
  await db().mute.create({
    data: { teamId: team.teamId, siteId, ruleId: "r", reason: `${mark} reason`, createdById: userId },
  });
  await db().share.create({
    data: {
      teamId: team.teamId,
      auditId,
      tokenHash: `hash-${mark}-${randomUUID()}`,
      label: `${mark} label`,
      createdById: userId,
      expiresAt: new Date(),
    },
  });
  await db().apiToken.create({
    data: {
      teamId: team.teamId,
      name: `${mark} token`,
      tokenHash: `token-hash-${mark}-${randomUUID()}`,
      prefix: "plb_abc",
      scopes: ["read"],
      createdById: userId,
    },
  });
  await recordActivity(db(), {
    teamId: team.teamId,
    actor: { kind: "user", userId },
    action: "site.created",
    subjectLabel: `${mark} subject`,
  });
  await db().notification.create({
    data: { userId, teamId: team.teamId, kind: "k", key: randomUUID(), title: `${mark} title`, href: "/" },
  });
  return { ...team, memberId: userId, ctx: await userContext(userId) };
}

it("is everything about the person, as JSON, without hashes and secrets", async () => {
  const { ctx } = await traces("mine");
  await db().user.update({
    where: { id: ctx.userId },
    data: { passwordHash: "argon-hash", recoveryHashes: ["recovery-hash"], totpCipher: Buffer.from("cipher") },
  });
  await db().emailToken.create({
    data: { userId: ctx.userId, kind: "reset", tokenHash: "mail-hash", expiresAt: new Date() },
  });
  const { text, data } = await exportOf(ctx);
  expect(data).toMatchObject({
    format: "plumbline-personal-data/1",
    profile: { id: ctx.userId, hasPassword: true, secondFactor: null },
    teams: [{ name: "mine team", role: "editor" }],
    sessions: [{ userAgent: "Test browser" }],
    mailedLinks: [{ kind: "reset" }],
    notifications: [{ title: "mine title" }],
    activity: [{ action: "site.created", team: "mine team", subject: "mine subject" }],
  });
  const made = data.made as { kind: string; text?: string; site?: string }[];
  expect(made.map(({ kind }) => kind)).toEqual([
    "audit",
    "question",
    "recheck",
    "comment",
    "note",
    "mute",
    "shared link",
    "API token",
  ]);
  expect(made.map(({ text: words }) => words)).toContain("mine comment");
  expect(made[0]?.site).toBe("mine site");
  for (const secret of ["argon-hash", "recovery-hash", "mail-hash", "hash-mine", "token-hash", ctx.sessionId]) {
    expect(text).not.toContain(secret);
  }
});

it("holds nothing of anybody else, in the same team or another", async () => {
  const mine = await traces("mine");
  const foreign = await traces("foreign");
  const colleague = await addMember(mine.teamId, "owner");
  await db().user.update({ where: { id: colleague.userId }, data: { name: "colleague name" } });
  await recordActivity(db(), {
    teamId: mine.teamId,
    actor: { kind: "user", userId: colleague.userId },
    action: "site.created",
    subjectLabel: "colleague subject",
  });
  const { text } = await exportOf(mine.ctx);
  for (const word of ["foreign", foreign.memberId, "colleague", colleague.email]) expect(text).not.toContain(word);
});

it("keeps own words but no names of a team that the person is no longer in", async () => {
  const { ctx, teamId, memberId } = await traces("former");
  await db().membership.deleteMany({ where: { teamId, userId: memberId } });
  const { text, data } = await exportOf(ctx);
  expect(text).toContain("former comment");
  for (const name of ["former team", "former site", "former subject", "former title"]) expect(text).not.toContain(name);
  expect(data.activity).toEqual([{ at: expect.any(String), action: "site.created", team: null }]);
});

it("shows mails and invitations to an address only when it is proven", async () => {
  const { userId, email, teamId } = await createTestTeam();
  await db().mail.create({ data: { key: email, toAddress: email, subject: "Hello", text: "link", html: "link" } });
  await db().invitation.create({
    data: { teamId, email, role: "viewer", tokenHash: `invite-${email}`, expiresAt: new Date() },
  });
  const ctx = await userContext(userId);
  expect((await exportOf(ctx)).data).toMatchObject({
    mails: [{ subject: "Hello" }],
    invitations: [{ role: "viewer" }],
  });
  await db().user.update({ where: { id: userId }, data: { emailVerifiedAt: null } });
  expect((await exportOf(ctx)).data).toMatchObject({ mails: [], invitations: [] });
});

it("reads long lists in pieces, each row once", async () => {
  const { teamId, userId } = await createTestTeam();
  await db().activity.createMany({
    data: Array.from({ length: 1100 }, (_, index) => ({
      teamId,
      actorId: userId,
      actorName: "Ada",
      action: "site.created",
      subjectLabel: `site ${index}`,
    })),
  });
  const { data } = await exportOf(await userContext(userId));
  const subjects = (data.activity as { subject: string }[]).map((line) => line.subject);
  expect(subjects).toHaveLength(1100);
  expect(new Set(subjects).size).toBe(1100);
});

it("is limited, so that nobody empties the database through it", async () => {
  const { userId } = await createTestTeam();
  const ctx = await userContext(userId);
  for (let index = 0; index < 10; index++) expect((await getPersonalDataResponse(ctx)).status).toBe(200);
  expect((await getPersonalDataResponse(ctx)).status).toBe(429);
});
