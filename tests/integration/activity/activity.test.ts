import { afterEach, describe, expect, it } from "vitest";
import { getActivityResponse } from "@/server/activity/get-activity-response";
import { listActivity } from "@/server/activity/list-activity";
import { recordActivity } from "@/server/activity/record-activity";
import { listActivitySchema } from "@/server/activity/schemas";
import { cancelAudit } from "@/server/audits/cancel-audit";
import { createAudits } from "@/server/audits/create-audits";
import { createAuditsSchema } from "@/server/audits/schemas";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { archiveSite, restoreSite } from "@/server/sites/archive-site";
import { createSite } from "@/server/sites/create-site";
import { updateSite } from "@/server/sites/update-site";
import { changeRole } from "@/server/teams/change-role";
import { createTeam } from "@/server/teams/create-team";
import { removeMember } from "@/server/teams/remove-member";
import { createTestTeam } from "@/tests/helpers/team";
import { addMember, teamContext, userContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase();

async function newContext(): Promise<TeamContext & { userId: string }> {
  const { teamId, userId } = await createTestTeam();
  return { ...teamContext(teamId, userId), userId };
}

const list = (ctx: TeamContext, input: object = {}) => listActivity({ ctx, input: listActivitySchema.parse(input) });

function add(ctx: TeamContext, subjectLabel: string, at?: Date) {
  const { teamId, actor } = ctx;
  return recordActivity(db(), { teamId, actor, action: "site.created", subjectLabel, ...(at && { at }) });
}

describe("the log", () => {
  it("has a line for each deed, with its doer as they were called then", async () => {
    const ctx = await newContext();
    const { siteId } = await createSite({ ctx, input: { url: "https://log.example/", name: "Log" } });
    await createSite({ ctx, input: { url: "https://log.example/", name: "" } });
    await updateSite({ ctx, input: { siteId, name: "Logbook" } });
    const input = createAuditsSchema.parse({ siteIds: [siteId] });
    const [created] = await createAudits({ ctx, input });
    if (!created?.ok) throw new Error("not queued");
    await cancelAudit({ ctx, input: { auditId: created.auditId } });
    await cancelAudit({ ctx, input: { auditId: created.auditId } });
    await archiveSite({ ctx, input: { siteId } });
    await archiveSite({ ctx, input: { siteId } });
    await restoreSite({ ctx, input: { siteId } });
    const member = await addMember(ctx.teamId, "editor");
    await changeRole({ ctx, input: { userId: member.userId, role: "admin" } });
    await removeMember({ ctx, input: { userId: member.userId } });
    await db().user.update({ where: { id: ctx.userId }, data: { name: "Married Name" } });
    const { rows } = await list(ctx);
    const actions = rows.map((row) => row.action).sort();
    expect(actions).toEqual([
      "audit.cancelled",
      "audit.created",
      "member.removed",
      "member.role",
      "site.archived",
      "site.created",
      "site.renamed",
      "site.restored",
    ]);
    expect(new Set(rows.map((row) => row.actorName))).toEqual(new Set(["Test Owner"]));
    expect(rows.find((row) => row.action === "member.role")).toMatchObject({
      subjectLabel: "Test Member",
      data: { from: "editor", to: "admin" },
    });
  });

  it("begins with the team, when somebody makes one", async () => {
    const { userId } = await createTestTeam();
    const { teamId } = await createTeam({ ctx: await userContext(userId), input: { name: "Second" } });
    expect(await db().activity.findMany({ where: { teamId } })).toMatchObject([
      { action: "team.created", actorId: userId, subjectLabel: "Second" },
    ]);
  });

  it("has no line of a deed that failed", async () => {
    const ctx = await newContext();
    await expect(removeMember({ ctx, input: { userId: ctx.userId } })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(
      db().$transaction(async (tx) => {
        await recordActivity(tx, { ...ctx, action: "site.created", subjectLabel: "Never" });
        throw new Error("the deed failed");
      }),
    ).rejects.toThrow("the deed failed");
    expect((await list(ctx)).allCount).toBe(0);
  });

  it("names API tokens and the system without a person", async () => {
    const ctx = await newContext();
    await add({ ...ctx, actor: { kind: "token", tokenId: ctx.userId, name: "CI" } }, "by token");
    await add({ ...ctx, actor: { kind: "system", job: "schedules" } }, "by system");
    await add(ctx, "by person");
    const { rows } = await list(ctx);
    expect(new Map(rows.map(({ subjectLabel, actorId, actorName }) => [subjectLabel, [actorId, actorName]]))).toEqual(
      new Map([
        ["by token", [null, "CI"]],
        ["by system", [null, "Plumbline"]],
        ["by person", [ctx.userId, "Test Owner"]],
      ]),
    );
    const labels = async (people: string[]) => (await list(ctx, { people })).rows.map((row) => row.subjectLabel);
    expect(await labels(["token"])).toEqual(["by token"]);
    expect(await labels(["system"])).toEqual(["by system"]);
    expect((await labels([ctx.userId, "system"])).sort()).toEqual(["by person", "by system"]);
  });
});

describe("append-only", () => {
  it("refuses to change or remove a line", async () => {
    const ctx = await newContext();
    await add(ctx, "first");
    const where = { teamId: ctx.teamId };
    await expect(db().activity.updateMany({ where, data: { subjectLabel: "forged" } })).rejects.toThrow("append-only");
    await expect(db().activity.deleteMany({ where })).rejects.toThrow("append-only");
    expect((await list(ctx)).rows.map((row) => row.subjectLabel)).toEqual(["first"]);
  });

  it("stays when its doer's account goes, and leaves with the team", async () => {
    const ctx = await newContext();
    const member = await addMember(ctx.teamId, "editor");
    await add({ ...ctx, actor: { kind: "user", userId: member.userId } }, "theirs");
    await db().user.delete({ where: { id: member.userId } });
    expect((await list(ctx)).rows).toMatchObject([{ actorName: "Test Member", subjectLabel: "theirs" }]);
    await db().team.delete({ where: { id: ctx.teamId } });
    expect(await db().activity.count({ where: { teamId: ctx.teamId } })).toBe(0);
  });
});

describe("the list", () => {
  it("filters by group and time, and pages without repeating or dropping a line", async () => {
    const ctx = await newContext();
    const at = new Date(Date.now() - 10 * 86_400_000);
    for (let index = 0; index < 60; index++) await add(ctx, `site ${index}`, at);
    const { teamId, actor } = ctx;
    await recordActivity(db(), { teamId, actor, action: "share.created", subjectLabel: "new" });
    expect((await list(ctx, { period: "week" })).rows.map((row) => row.subjectLabel)).toEqual(["new"]);
    expect((await list(ctx, { groups: ["share"] })).totalCount).toBe(1);
    expect((await list(ctx, { groups: ["share", "site"] })).totalCount).toBe(61);
    const pages = [await list(ctx), await list(ctx, { page: 2 })].flatMap(({ rows }) => rows);
    expect(new Set(pages.map((row) => row.activityId)).size).toBe(61);
    expect(pages[0]?.subjectLabel).toBe("new");
  });

  it("holds nothing of another team", async () => {
    const [mine, foreign] = [await newContext(), await newContext()];
    await add(foreign, "secret");
    const answer = await list(mine, { people: [foreign.userId] });
    expect(answer).toEqual({ rows: [], totalCount: 0, allCount: 0, people: [] });
  });
});

describe("the CSV", () => {
  const request = (query = "") => new Request(`https://plumb.test/team/activity/activity.csv${query}`);
  let ctx: TeamContext & { userId: string };
  afterEach(() => db().rateLimit.deleteMany({}));

  it("has every line once, newest first, over several reads, with formulas made harmless", async () => {
    ctx = await newContext();
    const start = Date.now() - 3_600_000;
    const rows = Array.from({ length: 1203 }, (_, index) => ({
      teamId: ctx.teamId,
      actorName: "Ada",
      action: "site.created",
      subjectLabel: index === 0 ? '=HYPERLINK("x")' : `site ${index}`,
      createdAt: new Date(start + Math.floor(index / 3) * 1000),
    }));
    await db().activity.createMany({ data: rows });
    const response = await getActivityResponse({ ctx, role: "admin", request: request() });
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="activity-.+\.csv"$/);
    const lines = (await response.text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(1204);
    expect(lines[0]).toBe("at,person,person_id,action,did,subject,subject_id,detail");
    expect(new Set(lines).size).toBe(1204);
    expect(lines.filter((line) => line.includes('"\'=HYPERLINK(""x"")"'))).toHaveLength(1);
  });

  it("is for admins and owners, and of the asking team only", async () => {
    const [mine, foreign] = [await newContext(), await newContext()];
    await add(foreign, "secret");
    for (const role of ["viewer", "editor"] as const) {
      const refused = await getActivityResponse({ ctx: mine, role, request: request() });
      expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining("Only admins")]);
    }
    const text = await (await getActivityResponse({ ctx: mine, role: "owner", request: request() })).text();
    expect(text).not.toContain("secret");
  });

  it("takes the page's filters, and refuses one it cannot read instead of saying more", async () => {
    ctx = await newContext();
    await add(ctx, "the site");
    await recordActivity(db(), { ...ctx, action: "share.created", subjectLabel: "the share" });
    const get = (query: string) => getActivityResponse({ ctx, role: "admin", request: request(query) });
    const text = await (await get(`?what=share&when=day&who=${ctx.userId},system`)).text();
    expect(text).toContain("the share");
    expect(text).not.toContain("the site");
    for (const query of ["?what=shares", "?when=ever", "?who=ada"]) expect((await get(query)).status).toBe(400);
  });
});
