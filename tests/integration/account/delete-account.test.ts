import { describe, expect, it } from "vitest";
import { deleteAccount } from "@/server/account/delete-account";
import { listTeamFates } from "@/server/account/list-team-fates";
import { findSession } from "@/server/auth/find-session";
import { hashPassword } from "@/server/auth/password";
import type { UserContext } from "@/server/auth/types";
import { db } from "@/server/db/client";
import { deleteTeam } from "@/server/teams/delete-team";
import { createTestTeam } from "@/tests/helpers/team";
import { createAuditRows } from "@/tests/integration/audits-read/audit-rows";
import { addMember, PASSWORD, teamContext, userContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase();

async function person() {
  const team = await createTestTeam("Alone");
  await db().user.update({ where: { id: team.userId }, data: { passwordHash: await hashPassword(PASSWORD) } });
  return { ...team, ctx: await userContext(team.userId) };
}

function remove(ctx: UserContext, email: string, teamIds: string[], password = PASSWORD) {
  return deleteAccount({ ctx, input: { password, email, teamIds } });
}

const exists = async (userId: string) => (await db().user.count({ where: { id: userId } })) === 1;

describe("deleteAccount", () => {
  it("removes the person, all sign-ins and the teams in which they are alone, and tells by mail", async () => {
    const { ctx, userId, email, teamId } = await person();
    const other = await userContext(userId);
    await db().mail.create({
      data: { key: email, toAddress: email, subject: "Reset", text: "secret", html: "secret" },
    });
    expect(await listTeamFates(db(), userId)).toMatchObject([{ teamId, fate: "deleted", memberCount: 1 }]);
    await remove(ctx, email, [teamId]);
    expect(await exists(userId)).toBe(false);
    expect(await db().team.count({ where: { id: teamId } })).toBe(0);
    for (const { sessionId } of [ctx, other]) {
      expect(await findSession({ db: db(), now: new Date(), sessionId })).toBeNull();
    }
    const mails = await db().mail.findMany({ where: { toAddress: email } });
    expect(mails.map((mail) => mail.subject)).toEqual(["Your account is deleted"]);
  });

  it("is refused while they are the only owner of a team with other people, and changes nothing", async () => {
    const { ctx, userId, email, teamId } = await person();
    const shared = await createTestTeam("Shared");
    await db().membership.create({ data: { teamId: shared.teamId, userId, role: "owner" } });
    await db().membership.update({
      where: { teamId_userId: { teamId: shared.teamId, userId: shared.userId } },
      data: { role: "admin" },
    });
    await expect(remove(ctx, email, [teamId])).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("only owner of Shared"),
    });
    expect(await exists(userId)).toBe(true);
    expect(await db().team.count({ where: { id: teamId } })).toBe(1);
    // With another owner it is left, and the log there says so.
    await db().membership.update({
      where: { teamId_userId: { teamId: shared.teamId, userId: shared.userId } },
      data: { role: "owner" },
    });
    await remove(ctx, email, [teamId]);
    expect(await db().membership.count({ where: { teamId: shared.teamId } })).toBe(1);
    expect(await db().activity.findMany({ where: { teamId: shared.teamId } })).toMatchObject([
      { action: "member.left", actorId: userId, actorName: "Test Owner" },
    ]);
  });

  it("needs the password, the address, and consent to exactly the teams that go", async () => {
    const { ctx, userId, email, teamId } = await person();
    await expect(remove(ctx, email, [teamId], "wrong")).rejects.toMatchObject({ details: { field: "password" } });
    await expect(remove(ctx, "other@example.test", [teamId])).rejects.toMatchObject({ details: { field: "email" } });
    await expect(remove(ctx, email, [])).rejects.toMatchObject({ code: "CONFLICT" });
    const foreign = await createTestTeam();
    await expect(remove(ctx, email, [teamId, foreign.teamId])).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await exists(userId)).toBe(true);
    expect(await db().team.count({ where: { id: foreign.teamId } })).toBe(1);
  });

  it("leaves an owner when the two owners of a team go at the same moment", async () => {
    const a = await person();
    const b = await person();
    const shared = await createTestTeam("Both");
    for (const { userId } of [a, b]) {
      await db().membership.create({ data: { teamId: shared.teamId, userId, role: "owner" } });
    }
    await db().membership.update({
      where: { teamId_userId: { teamId: shared.teamId, userId: shared.userId } },
      data: { role: "viewer" },
    });
    const results = await Promise.allSettled([a, b].map(({ ctx, email, teamId }) => remove(ctx, email, [teamId])));
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().membership.count({ where: { teamId: shared.teamId, role: "owner" } })).toBe(1);
  });
});

describe("deleteTeam", () => {
  it("takes everything of the team along, stops its audits, and touches no other team", async () => {
    const { auditId, team } = await createAuditRows();
    const kept = await createAuditRows();
    const { teamId, userId } = team;
    await db().audit.update({ where: { id: auditId }, data: { status: "running" } });
    const member = await addMember(teamId, "editor");
    const { sessionId } = await userContext(member.userId);
    await db().session.update({ where: { id: sessionId }, data: { teamId } });
    await db().mail.create({
      data: { key: teamId, toAddress: "a@example.test", subject: "s", text: "t", html: "h", teamId },
    });
    await db().usageEntry.create({ data: { teamId, month: "2026-11-01", kind: "audit", amount: 1 } });
    const { name } = await db().team.findUniqueOrThrow({ where: { id: teamId } });
    const ctx = teamContext(teamId, userId);
    await expect(deleteTeam({ ctx, input: { name: `${name}x` } })).rejects.toMatchObject({
      details: { field: "name" },
    });
    await expect(deleteTeam({ ctx: teamContext(teamId, member.userId), input: { name } })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await deleteTeam({ ctx, input: { name } });
    expect(await db().team.count({ where: { id: teamId } })).toBe(0);
    expect(await db().audit.count({ where: { teamId } })).toBe(0);
    expect(await db().page.count({ where: { auditId } })).toBe(0);
    expect(await db().mail.count({ where: { teamId } })).toBe(0);
    expect(await db().usageEntry.count({ where: { teamId } })).toBe(0);
    expect((await db().session.findUnique({ where: { id: sessionId } }))?.teamId).toBeNull();
    expect(await exists(userId)).toBe(true);
    const events = await db().outbox.findMany({ where: { name: "audit/cancelled" } });
    expect(events.map((event) => event.data)).toContainEqual({ auditId });
    expect(await db().audit.count({ where: { id: kept.auditId } })).toBe(1);
    expect(await db().page.count({ where: { auditId: kept.auditId } })).toBeGreaterThan(0);
  });
});
