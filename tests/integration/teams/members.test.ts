import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { changeRole } from "@/server/teams/change-role";
import { listMembers } from "@/server/teams/list-members";
import { removeMember } from "@/server/teams/remove-member";
import { createTestTeam } from "@/tests/helpers/team";
import { addMember, teamContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase();

function roleOf(teamId: string, userId: string) {
  return db()
    .membership.findUnique({ where: { teamId_userId: { teamId, userId } } })
    .then((row) => row?.role ?? null);
}

describe("changeRole", () => {
  it("promotes and demotes", async () => {
    const { teamId, userId } = await createTestTeam();
    const member = await addMember(teamId);
    const ctx = teamContext(teamId, userId);
    expect(await changeRole({ ctx, input: { userId: member.userId, role: "owner" } })).toEqual({ changed: true });
    expect(await changeRole({ ctx, input: { userId, role: "editor" } })).toEqual({ changed: true });
    expect([await roleOf(teamId, userId), await roleOf(teamId, member.userId)]).toEqual(["editor", "owner"]);
  });

  it("keeps the last owner, who may still repeat their role", async () => {
    const { teamId, userId } = await createTestTeam();
    await addMember(teamId);
    const ctx = teamContext(teamId, userId);
    await expect(changeRole({ ctx, input: { userId, role: "editor" } })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await changeRole({ ctx, input: { userId, role: "owner" } })).toEqual({ changed: false });
  });

  it("leaves one owner when two step down at once", async () => {
    // Several pairs at once, because one alone may happen to run one after the other.
    const races = Array.from({ length: 8 }, async () => {
      const { teamId, userId } = await createTestTeam();
      const other = await addMember(teamId, "owner");
      const outcomes = await Promise.allSettled(
        [userId, other.userId].map((id) =>
          changeRole({ ctx: teamContext(teamId, id), input: { userId: id, role: "editor" } }),
        ),
      );
      const ownerCount = await db().membership.count({ where: { teamId, role: "owner" } });
      return [...outcomes.map((outcome) => outcome.status).sort(), ownerCount];
    });
    for (const result of await Promise.all(races)) expect(result).toEqual(["fulfilled", "rejected", 1]);
  });
});

describe("removeMember", () => {
  it("takes the person out and their browsers off the team", async () => {
    const { teamId, userId } = await createTestTeam();
    const member = await addMember(teamId);
    const inFuture = new Date(Date.now() + 60_000);
    const session = await db().session.create({ data: { userId: member.userId, teamId, expiresAt: inFuture } });
    await removeMember({ ctx: teamContext(teamId, userId), input: { userId: member.userId } });
    expect(await roleOf(teamId, member.userId)).toBeNull();
    expect((await db().session.findUnique({ where: { id: session.id } }))?.teamId).toBeNull();
  });

  it("keeps the last owner", async () => {
    const { teamId, userId } = await createTestTeam();
    await expect(removeMember({ ctx: teamContext(teamId, userId), input: { userId } })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await roleOf(teamId, userId)).toBe("owner");
  });
});

describe("people of another team", () => {
  it("are not listed", async () => {
    const [a, b] = [await createTestTeam(), await createTestTeam()];
    const members = await listMembers({ ctx: teamContext(a.teamId, a.userId), input: { withSecondFactor: false } });
    expect(members).toEqual([
      expect.objectContaining({ userId: a.userId, email: a.email, role: "owner", isSelf: true }),
    ]);
    expect(members.map((member) => member.userId)).not.toContain(b.userId);
  });

  it("cannot be changed or removed", async () => {
    const [a, b] = [await createTestTeam(), await createTestTeam()];
    const stranger = await addMember(b.teamId);
    const ctx = teamContext(a.teamId, a.userId);
    await expect(changeRole({ ctx, input: { userId: stranger.userId, role: "owner" } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(removeMember({ ctx, input: { userId: stranger.userId } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await roleOf(b.teamId, stranger.userId)).toBe("editor");
  });
});
