import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { addComment } from "@/server/work/add-comment";
import { getWork } from "@/server/work/get-work";
import { listComments } from "@/server/work/list-comments";
import { listViews } from "@/server/work/list-views";
import { removeComment } from "@/server/work/remove-comment";
import { removeView } from "@/server/work/remove-view";
import { saveView } from "@/server/work/save-view";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { type AuditRows, createAuditRows } from "../audits-read/audit-rows";
import { addMember } from "../auth/contexts";

let database: TestDatabase;
let own: AuditRows;
let finding: { auditId: string; ruleId: string; key: string | null };
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  own = await createAuditRows();
  const { auditId } = own;
  const { key, ruleId } = await db().finding.findFirstOrThrow({ where: { auditId, url: { not: null } } });
  finding = { auditId, ruleId, key };
});

const asMember = async () => ({
  ...own.ctx,
  actor: { kind: "user" as const, userId: (await addMember(own.team.teamId, "editor")).userId },
});

describe("comments", () => {
  it("stand with their finding or their rule, each apart", async () => {
    await addComment({ ctx: own.ctx, input: { ...finding, text: "Theirs to fix." } });
    await addComment({ ctx: own.ctx, input: { ...finding, key: null, text: "Ask the agency." } });
    expect(await listComments({ ctx: own.ctx, input: finding })).toMatchObject([
      { text: "Theirs to fix.", authorName: "Test Owner", isOwn: true },
    ]);
    expect(await listComments({ ctx: await asMember(), input: { ...finding, key: null } })).toMatchObject([
      { text: "Ask the agency.", isOwn: false },
    ]);
    const key = finding.key ?? "";
    expect(await getWork({ ctx: own.ctx, input: { auditId: own.auditId, keys: [key] } })).toMatchObject({
      [key]: { commentCount: 1 },
    });
  });

  it("are taken away by who wrote them only, and can be put back", async () => {
    const { commentId } = await addComment({ ctx: own.ctx, input: { ...finding, text: "Never mind." } });
    await expect(removeComment({ ctx: await asMember(), input: { commentId, isRemoved: true } })).rejects.toMatchObject(
      { code: "NOT_FOUND" },
    );
    await removeComment({ ctx: own.ctx, input: { commentId, isRemoved: true } });
    expect(await listComments({ ctx: own.ctx, input: finding })).toEqual([]);
    await removeComment({ ctx: own.ctx, input: { commentId, isRemoved: false } });
    expect(await listComments({ ctx: own.ctx, input: finding })).toHaveLength(1);
  });

  it("keep the words of people who left, without their name", async () => {
    const ctx = await asMember();
    await addComment({ ctx, input: { ...finding, text: "Done by me." } });
    await db().membership.deleteMany({ where: { userId: ctx.actor.userId } });
    expect(await listComments({ ctx: own.ctx, input: finding })).toMatchObject([{ authorName: "a former member" }]);
  });

  it("need a finding of this audit", async () => {
    await expect(
      addComment({ ctx: own.ctx, input: { ...finding, ruleId: "no-such-rule", text: "?" } }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("saved views", () => {
  const save = (query: string, name = "Urgent") => saveView({ ctx: own.ctx, input: { screen: "issues", name, query } });

  it("are one's own, by name, and the same name replaces", async () => {
    await save("?status=open&issue=missing-title&finding=x");
    const { viewId } = await save("severity=critical&page=3");
    expect(await listViews({ ctx: own.ctx, input: { screen: null } })).toEqual([
      { viewId, screen: "issues", name: "Urgent", query: "severity=critical" },
    ]);
    const colleague = await asMember();
    expect(await listViews({ ctx: colleague, input: { screen: "issues" } })).toEqual([]);
    await expect(removeView({ ctx: colleague, input: { viewId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await removeView({ ctx: own.ctx, input: { viewId } });
    expect(await listViews({ ctx: own.ctx, input: { screen: "issues" } })).toEqual([]);
  });

  it("need something to keep", async () => {
    await expect(save("issue=missing-title")).rejects.toMatchObject({ code: "BAD_INPUT" });
  });
});
