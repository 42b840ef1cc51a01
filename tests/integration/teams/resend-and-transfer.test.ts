import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { acceptInvitation } from "@/server/teams/accept-invitation";
import { findInvitation } from "@/server/teams/find-invitation";
import { inviteMember } from "@/server/teams/invite-member";
import { listInvitations } from "@/server/teams/list-invitations";
import { resendInvitation } from "@/server/teams/resend-invitation";
import { revokeInvitation } from "@/server/teams/revoke-invitation";
import { transferTeam } from "@/server/teams/transfer-team";
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

const inDays = (days: number) => () => new Date(Date.now() + days * 86_400_000);
const tokenOf = (inviteUrl: string) => inviteUrl.split("/invite/")[1] ?? "";

async function invite(role: "owner" | "editor" = "editor") {
  const { teamId, userId } = await createTestTeam();
  const ctx = teamContext(teamId, userId);
  const email = newAddress();
  const { invitationId, inviteUrl } = await inviteMember({ ctx, input: { email, role } });
  return { teamId, userId, ctx, email, input: { invitationId }, token: tokenOf(inviteUrl) };
}

function find(token: string) {
  return findInvitation({ ctx: accountContext(), input: { token } });
}

describe("resendInvitation", () => {
  it("mails a new link, counts, and the earlier link stops working", async () => {
    const { ctx, email, input, token } = await invite();
    const again = await resendInvitation({ ctx, input });
    expect(tokenOf(again.inviteUrl)).not.toBe(token);
    expect(await mailedToken(email, "/invite/")).toBe(tokenOf(again.inviteUrl));
    expect(await find(token)).toBeNull();
    expect(await find(tokenOf(again.inviteUrl))).toMatchObject({ email });
    await resendInvitation({ ctx, input });
    expect(await listInvitations({ ctx })).toEqual([expect.objectContaining({ sentCount: 3, state: "open" })]);
    expect(await db().mail.count({ where: { toAddress: email } })).toBe(3);
  });

  it("gives an expired invitation a new term", async () => {
    const { ctx, input } = await invite();
    const late = { ...ctx, now: inDays(20) };
    expect(await listInvitations({ ctx: late })).toEqual([expect.objectContaining({ state: "expired" })]);
    await resendInvitation({ ctx: late, input });
    expect(await listInvitations({ ctx: late })).toEqual([expect.objectContaining({ state: "open" })]);
  });

  it("refuses what was withdrawn or accepted", async () => {
    const withdrawn = await invite();
    await revokeInvitation({ ctx: withdrawn.ctx, input: withdrawn.input });
    await expect(resendInvitation(withdrawn)).rejects.toMatchObject({ code: "CONFLICT" });
    const accepted = await invite();
    const user = await db().user.create({ data: { email: accepted.email, name: "Invitee" } });
    await acceptInvitation({ ctx: await userContext(user.id), input: { token: accepted.token } });
    await expect(resendInvitation(accepted)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("does not know another team's, and leaves an owner's to owners", async () => {
    const [mine, foreign] = [await invite("owner"), await invite()];
    await expect(resendInvitation({ ctx: mine.ctx, input: foreign.input })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const admin = await addMember(mine.teamId, "admin");
    const ctx = teamContext(mine.teamId, admin.userId);
    await expect(resendInvitation({ ctx, input: mine.input })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await find(mine.token)).not.toBeNull();
  });
});

describe("transferTeam", () => {
  it("makes the heir an owner and the giver an admin, and says so in the log", async () => {
    const { teamId, userId } = await createTestTeam();
    const heir = await addMember(teamId, "viewer");
    const ctx = teamContext(teamId, userId);
    await transferTeam({ ctx, input: { userId: heir.userId } });
    const rows = await db().membership.findMany({ where: { teamId } });
    const roleOf = (id: string) => rows.find((row) => row.userId === id)?.role;
    expect([roleOf(userId), roleOf(heir.userId)]).toEqual(["admin", "owner"]);
    expect(await db().activity.findFirst({ where: { teamId } })).toMatchObject({
      action: "team.transferred",
      actorId: userId,
      subjectId: heir.userId,
    });
    // Not an owner any more.
    await expect(transferTeam({ ctx, input: { userId: heir.userId } })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("goes to a member only, and not to oneself", async () => {
    const { teamId, userId } = await createTestTeam();
    const stranger = await createTestTeam();
    const ctx = teamContext(teamId, userId);
    await expect(transferTeam({ ctx, input: { userId: stranger.userId } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(transferTeam({ ctx, input: { userId } })).rejects.toMatchObject({ code: "BAD_INPUT" });
    expect(await db().membership.count({ where: { teamId, role: "owner" } })).toBe(1);
  });

  it("leaves one owner when two owners hand over to each other at once", async () => {
    const { teamId, userId } = await createTestTeam();
    const other = await addMember(teamId, "owner");
    await Promise.allSettled([
      transferTeam({ ctx: teamContext(teamId, userId), input: { userId: other.userId } }),
      transferTeam({ ctx: teamContext(teamId, other.userId), input: { userId } }),
    ]);
    expect(await db().membership.count({ where: { teamId, role: "owner" } })).toBeGreaterThan(0);
  });
});
