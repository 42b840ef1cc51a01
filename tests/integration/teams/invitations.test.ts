import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { acceptInvitation } from "@/server/teams/accept-invitation";
import { findInvitation } from "@/server/teams/find-invitation";
import { inviteMember } from "@/server/teams/invite-member";
import { listInvitations } from "@/server/teams/list-invitations";
import { revokeInvitation } from "@/server/teams/revoke-invitation";
import { createTestTeam } from "@/tests/helpers/team";
import {
  accountContext,
  addMember,
  mailedToken,
  newAddress,
  teamContext,
  userContext,
} from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase();

async function invite(email = newAddress(), role: "owner" | "editor" = "editor") {
  const team = await createTestTeam("Inviting team");
  const ctx = teamContext(team.teamId, team.userId);
  const created = await inviteMember({ ctx, input: { email, role } });
  return { ...team, ctx, ...created, invitee: email, token: created.inviteUrl.split("/invite/")[1] ?? "" };
}

async function personWith(email: string) {
  const user = await db().user.create({ data: { email, name: "Invitee" } });
  return userContext(user.id);
}

describe("inviteMember", () => {
  it("mails the same link that the owner sees", async () => {
    const { invitee, token, teamId } = await invite();
    expect(await mailedToken(invitee, "/invite/")).toBe(token);
    expect(await db().mail.count({ where: { toAddress: invitee, teamId } })).toBe(1);
  });

  it("replaces the earlier link when asked again", async () => {
    const { ctx, invitee, token } = await invite();
    await inviteMember({ ctx, input: { email: invitee, role: "owner" } });
    expect(await findInvitation({ ctx: accountContext(), input: { token } })).toBeNull();
    const states = (await listInvitations({ ctx })).map(({ role, state }) => [role, state]);
    expect(states.sort()).toEqual([
      ["editor", "withdrawn"],
      ["owner", "open"],
    ]);
  });

  it("refuses somebody who is in the team", async () => {
    const { ctx, teamId } = await invite();
    const member = await addMember(teamId);
    await expect(inviteMember({ ctx, input: { email: member.email, role: "editor" } })).rejects.toMatchObject({
      code: "CONFLICT",
      details: { field: "email" },
    });
  });
});

describe("acceptInvitation", () => {
  it("joins with the offered role, works in the team and spends the link", async () => {
    const { token, invitee, teamId, ctx } = await invite();
    const person = await personWith(invitee);
    expect(await findInvitation({ ctx: accountContext(), input: { token } })).toEqual({
      teamName: "Inviting team",
      email: invitee,
      role: "editor",
    });
    expect(await acceptInvitation({ ctx: person, input: { token } })).toEqual({ teamId });
    const membership = await db().membership.findFirst({ where: { teamId, userId: person.userId } });
    expect(membership?.role).toBe("editor");
    expect((await db().session.findUnique({ where: { id: person.sessionId } }))?.teamId).toBe(teamId);
    await expect(acceptInvitation({ ctx: person, input: { token } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listInvitations({ ctx })).toEqual([expect.objectContaining({ email: invitee, state: "accepted" })]);
  });

  it("is for the invited address only, which stays unverified", async () => {
    const { token, invitee } = await invite();
    const other = await personWith(newAddress());
    await expect(acceptInvitation({ ctx: other, input: { token } })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const person = await personWith(invitee);
    await acceptInvitation({ ctx: person, input: { token } });
    expect((await db().user.findUnique({ where: { id: person.userId } }))?.emailVerifiedAt).toBeNull();
  });

  it("refuses a revoked and an expired link", async () => {
    const revoked = await invite();
    await revokeInvitation({ ctx: revoked.ctx, input: { invitationId: revoked.invitationId } });
    const person = await personWith(revoked.invitee);
    await expect(acceptInvitation({ ctx: person, input: { token: revoked.token } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });

    const expired = await invite();
    const late = { ...(await personWith(expired.invitee)), now: () => new Date(Date.now() + 15 * 86_400_000) };
    await expect(acceptInvitation({ ctx: late, input: { token: expired.token } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("revokeInvitation", () => {
  it("is idempotent, and a conflict after acceptance", async () => {
    const { ctx, invitationId } = await invite();
    expect(await revokeInvitation({ ctx, input: { invitationId } })).toEqual({ revoked: true });
    expect(await revokeInvitation({ ctx, input: { invitationId } })).toEqual({ revoked: false });

    const accepted = await invite();
    await acceptInvitation({ ctx: await personWith(accepted.invitee), input: { token: accepted.token } });
    await expect(
      revokeInvitation({ ctx: accepted.ctx, input: { invitationId: accepted.invitationId } }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("does not know invitations of another team", async () => {
    const [a, b] = [await invite(), await invite()];
    await expect(revokeInvitation({ ctx: a.ctx, input: { invitationId: b.invitationId } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await findInvitation({ ctx: accountContext(), input: { token: b.token } })).not.toBeNull();
  });
});
