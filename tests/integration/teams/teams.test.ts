import { describe, expect, it } from "vitest";
import { checkCredentials } from "@/server/auth/check-credentials";
import { findSession } from "@/server/auth/find-session";
import { db } from "@/server/db/client";
import { createDemoTeam, DEMO_EMAIL } from "@/server/teams/create-demo-team";
import { createTeam } from "@/server/teams/create-team";
import { listTeams } from "@/server/teams/list-teams";
import { renameTeam } from "@/server/teams/rename-team";
import { switchTeam } from "@/server/teams/switch-team";
import { createTestTeam } from "@/tests/helpers/team";
import { accountContext, PASSWORD, teamContext, userContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase();

async function teamsOf(sessionId: string) {
  const session = await findSession({ db: db(), now: new Date(), sessionId });
  return session ? listTeams({ db: db(), session }) : [];
}

describe("teams of a person", () => {
  it("start with the first one; a new team becomes the current one", async () => {
    const { teamId, userId } = await createTestTeam("Zebra");
    const ctx = await userContext(userId);
    const created = await createTeam({ ctx, input: { name: "Aardvark" } });
    expect(await teamsOf(ctx.sessionId)).toEqual([
      { teamId: created.teamId, name: "Aardvark", role: "owner", isCurrent: true },
      { teamId, name: "Zebra", role: "owner", isCurrent: false },
    ]);
    await switchTeam({ ctx, input: { teamId } });
    expect((await teamsOf(ctx.sessionId)).find((team) => team.isCurrent)?.teamId).toBe(teamId);
  });

  it("cannot be switched to one that the person is not in", async () => {
    const [own, foreign] = [await createTestTeam(), await createTestTeam()];
    const ctx = await userContext(own.userId);
    await expect(switchTeam({ ctx, input: { teamId: foreign.teamId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await teamsOf(ctx.sessionId)).map((team) => team.teamId)).toEqual([own.teamId]);
  });

  it("are renamed one at a time", async () => {
    const [a, b] = [await createTestTeam("A"), await createTestTeam("B")];
    await renameTeam({ ctx: teamContext(a.teamId, a.userId), input: { name: "New name" } });
    expect((await db().team.findUnique({ where: { id: a.teamId } }))?.name).toBe("New name");
    expect((await db().team.findUnique({ where: { id: b.teamId } }))?.name).toBe("B");
  });
});

describe("createDemoTeam", () => {
  it("makes one demo team however often and however many processes start", async () => {
    const now = new Date();
    const both = await Promise.all([1, 2].map(() => createDemoTeam({ db: db(), now, password: PASSWORD })));
    const again = await createDemoTeam({ db: db(), now, password: "ignored from now on" });
    expect(both.map((demo) => demo.isCreated).sort()).toEqual([false, true]);
    expect(again).toEqual({ ...both[0], isCreated: false });
    expect(await db().team.count({ where: { isDemo: true } })).toBe(1);
    await expect(
      checkCredentials({ ctx: accountContext(), input: { email: DEMO_EMAIL, password: PASSWORD } }),
    ).resolves.toEqual({ userId: again.userId });
  });
});
