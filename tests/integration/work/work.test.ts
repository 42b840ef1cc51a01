import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getIssue } from "@/server/audits/get-issue";
import { listFindings, listIssues } from "@/server/audits/list-findings";
import { rescoreAudit } from "@/server/audits/rescore-audit";
import { db } from "@/server/db/client";
import { changeFindings } from "@/server/work/change-findings";
import { countWork } from "@/server/work/count-work";
import { getWork } from "@/server/work/get-work";
import { listAssigned } from "@/server/work/list-assigned";
import { muteFindings } from "@/server/work/mute-findings";
import { reopenFindings } from "@/server/work/reopen-findings";
import {
  type ChangeTarget,
  changeFindingsSchema,
  type FindingChange,
  listAssignedSchema,
  muteFindingsSchema,
} from "@/server/work/schemas";
import { undoChange } from "@/server/work/undo-change";
import { unmuteFindings } from "@/server/work/unmute-findings";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createTestTeam } from "@/tests/helpers/team";
import { type AuditRows, createAuditRows, urlOf } from "../audits-read/audit-rows";
import { addMember } from "../auth/contexts";

const TITLE = "missing-title";

let database: TestDatabase;
let own: AuditRows;
let keyA: string;
let keyB: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  own = await createAuditRows();
  keyA = await keyOf("/a");
  keyB = await keyOf("/b");
});

async function keyOf(path: string): Promise<string> {
  const { key } = await db().finding.findFirstOrThrow({ where: { auditId: own.auditId, url: urlOf(path) } });
  return key;
}
const change = (target: ChangeTarget, what: FindingChange, rows = own) =>
  changeFindings({
    ctx: rows.ctx,
    input: changeFindingsSchema.parse({ auditId: own.auditId, target, change: what }),
  });
const work = async (key: string) =>
  (await getWork({ ctx: own.ctx, input: { auditId: own.auditId, keys: [key] } }))[key];
const siteId = async () => (await db().audit.findUniqueOrThrow({ where: { id: own.auditId } })).siteId;

/** The next audit of the site, which sees the same two findings again. */
async function nextAudit(startedAt: Date): Promise<string> {
  const before = await db().audit.findUniqueOrThrow({ where: { id: own.auditId } });
  const audit = await db().audit.create({
    data: {
      teamId: before.teamId,
      siteId: before.siteId,
      startUrl: before.startUrl,
      status: "completed",
      options: {},
      ruleSetVersion: "test",
      startedAt,
    },
  });
  const findings = await db().finding.findMany({ where: { auditId: own.auditId, key: { in: [keyA, keyB] } } });
  await db().finding.createMany({
    data: findings.map(({ id: _id, ...finding }) => ({ ...finding, auditId: audit.id, evidence: [] })),
  });
  return audit.id;
}

describe("a change", () => {
  it("sets chosen findings and leaves what it does not name", async () => {
    await change({ keys: [keyA] }, { assigneeId: own.team.userId });
    const receipt = await change({ keys: [keyA] }, { status: "in-progress" });
    expect(receipt).toMatchObject({ changedCount: 1, canUndo: true });
    expect(await work(keyA)).toMatchObject({
      status: "in-progress",
      assigneeId: own.team.userId,
      assigneeName: "Test Owner",
    });
    expect(await work(keyB)).toEqual({ status: "open", assigneeId: null, assigneeName: null, commentCount: 0 });
  });

  it("sets whole rules, but only what counts and what the filter showed", async () => {
    await change({ keys: [keyB] }, { status: "wont-fix" });
    expect(await change({ ruleIds: [TITLE], filter: { status: ["open"] } }, { status: "done" })).toMatchObject({
      changedCount: 1,
    });
    expect([(await work(keyA))?.status, (await work(keyB))?.status, (await work(await keyOf("/c")))?.status]).toEqual([
      "done",
      "wont-fix",
      "open",
    ]);
  });

  it("counts what is so already as unchanged, and is in the log once", async () => {
    await change({ ruleIds: [TITLE] }, { status: "done" });
    expect((await change({ ruleIds: [TITLE] }, { status: "done" })).changedCount).toBe(0);
    expect(
      await db().activity.findMany({ where: { teamId: own.team.teamId, action: "finding.changed" } }),
    ).toMatchObject([{ data: { count: 2, status: "Done" } }]);
  });

  it("refuses someone who is not in the team", async () => {
    const stranger = await createTestTeam();
    await expect(change({ keys: [keyA] }, { assigneeId: stranger.userId })).rejects.toMatchObject({
      code: "BAD_INPUT",
    });
    expect(await db().findingState.count({ where: { siteId: await siteId() } })).toBe(0);
  });

  it("touches nothing of another team's, even by key", async () => {
    const foreign = await createAuditRows();
    await expect(change({ keys: [keyA] }, { status: "done" }, foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const input = changeFindingsSchema.parse({
      auditId: foreign.auditId,
      target: { keys: [keyA] },
      change: { status: "done" },
    });
    expect((await changeFindings({ ctx: foreign.ctx, input })).changedCount).toBe(0);
    expect((await work(keyA))?.status).toBe("open");
  });
});

describe("undo", () => {
  it("brings back what each finding was", async () => {
    await change({ keys: [keyA] }, { status: "in-progress", assigneeId: own.team.userId });
    const { changedAt, before } = await change({ ruleIds: [TITLE] }, { status: "done", assigneeId: null });
    await undoChange({ ctx: own.ctx, input: { auditId: own.auditId, changedAt, before } });
    expect(await work(keyA)).toMatchObject({ status: "in-progress", assigneeId: own.team.userId });
    expect(await work(keyB)).toMatchObject({ status: "open", assigneeId: null });
    const again = await undoChange({ ctx: own.ctx, input: { auditId: own.auditId, changedAt, before } });
    expect(again.restoredCount).toBe(0);
  });

  it("leaves alone what was changed since, and what others changed", async () => {
    const { changedAt, before } = await change({ ruleIds: [TITLE] }, { status: "done" });
    await change({ keys: [keyA] }, { status: "wont-fix" }, { ...own, ctx: later(own, 1) });
    const other = await addMember(own.team.teamId, "editor");
    const theirs = { ...own.ctx, actor: { kind: "user" as const, userId: other.userId } };
    const input = { auditId: own.auditId, changedAt, before };
    expect((await undoChange({ ctx: theirs, input })).restoredCount).toBe(0);
    expect((await undoChange({ ctx: own.ctx, input })).restoredCount).toBe(1);
    expect([(await work(keyA))?.status, (await work(keyB))?.status]).toEqual(["wont-fix", "open"]);
  });
});

function later({ ctx }: AuditRows, ms: number) {
  return { ...ctx, now: () => new Date(Date.now() + 1_000 * ms) };
}

describe("filters", () => {
  it("show findings by status, by person, by nobody and mine", async () => {
    await change({ keys: [keyA] }, { status: "in-progress", assigneeId: own.team.userId });
    const urls = async (filter: { status?: "open"[] | "in-progress"[]; assignee?: string[] }) =>
      (
        await listFindings({ ctx: own.ctx, input: { auditId: own.auditId, ruleId: TITLE, work: filter as never } })
      ).rows.map((row) => row.url);
    expect(await urls({ status: ["in-progress"] })).toEqual([urlOf("/a")]);
    expect(await urls({ status: ["open"] })).toEqual([urlOf("/b")]);
    expect(await urls({ assignee: ["me"] })).toEqual([urlOf("/a")]);
    expect(await urls({ assignee: [own.team.userId, "nobody"] })).toEqual([urlOf("/b"), urlOf("/a")]);
    expect(await urls({ assignee: ["nobody"] })).toEqual([urlOf("/b")]);
    const list = await listIssues({ ctx: own.ctx, input: { auditId: own.auditId, work: { assignee: ["me"] } } });
    expect(list.rows).toMatchObject([{ ruleId: TITLE, findingCount: 1, pageCount: 1 }]);
    const issue = await getIssue({
      ctx: own.ctx,
      input: { auditId: own.auditId, ruleId: TITLE, work: { status: ["open"] } },
    });
    expect(issue).toMatchObject({ totalCount: 1, issue: { findingCount: 2 } });
  });

  it("count the work of each rule with who has it", async () => {
    await change({ keys: [keyA] }, { status: "done", assigneeId: own.team.userId });
    await change({ keys: [await keyOf("/c")] }, { status: "done" });
    const input = { auditId: own.auditId };
    expect(await countWork({ ctx: own.ctx, input })).toEqual({
      [TITLE]: { counts: { done: 1 }, assignees: ["Test Owner"] },
    });
    expect(await countWork({ ctx: (await createAuditRows()).ctx, input })).toEqual({});
  });
});

describe("the next audit", () => {
  it("keeps statuses, and reopens with a note what was done and is seen again", async () => {
    await change({ keys: [keyA] }, { status: "done", assigneeId: own.team.userId });
    await change({ keys: [keyB] }, { status: "wont-fix" });
    const auditId = await nextAudit(new Date(Date.now() + 60_000));
    expect(await reopenFindings(own.ctx, auditId)).toEqual({ reopenedCount: 1 });
    expect(await reopenFindings(own.ctx, auditId)).toEqual({ reopenedCount: 0 });
    expect(await work(keyA)).toMatchObject({ status: "reopened", assigneeId: own.team.userId, commentCount: 1 });
    expect((await work(keyB))?.status).toBe("wont-fix");
    const [comment] = await db().findingComment.findMany({ where: { key: keyA } });
    expect(comment).toMatchObject({ authorId: null, text: expect.stringContaining("reopened") });
  });

  it("does not reopen what was done while it ran", async () => {
    const auditId = await nextAudit(new Date(Date.now() - 60_000));
    await change({ keys: [keyA] }, { status: "done" });
    expect(await reopenFindings(own.ctx, auditId)).toEqual({ reopenedCount: 0 });
    expect((await work(keyA))?.status).toBe("done");
  });
});

describe("my findings", () => {
  const mine = (input: object = {}, ctx = own.ctx) => listAssigned({ ctx, input: listAssignedSchema.parse(input) });

  it("are those in my hands, with where they were seen last", async () => {
    await change({ keys: [keyA] }, { assigneeId: own.team.userId });
    await change({ keys: [keyB] }, { status: "done", assigneeId: own.team.userId });
    const all = await mine();
    expect(all).toMatchObject({ totalCount: 2, allCount: 2 });
    const open = await mine({ status: ["open"] });
    expect(open).toMatchObject({
      totalCount: 1,
      allCount: 2,
      rows: [{ key: keyA, siteName: "Halden", isInLatest: true, seen: { auditId: own.auditId, severity: "warning" } }],
    });
    expect((await mine({}, (await createAuditRows()).ctx)).rows).toEqual([]);
  });

  it("say when the newest audit does not show one, and outlive their audits", async () => {
    await change({ keys: [keyA] }, { assigneeId: own.team.userId });
    const newest = await nextAudit(new Date());
    await db().finding.deleteMany({ where: { auditId: newest, key: keyA } });
    expect((await mine()).rows).toMatchObject([{ isInLatest: false, seen: { auditId: own.auditId } }]);
    await db().audit.delete({ where: { id: own.auditId } });
    expect((await mine()).rows).toMatchObject([{ key: keyA, isInLatest: false, seen: null }]);
  });
});

describe("a bulk mute", () => {
  it("covers single findings by their address or whole rules, and is taken back at once", async () => {
    await rescoreAudit(db(), own.auditId);
    const mute = (target: object) =>
      muteFindings({
        ctx: own.ctx,
        input: muteFindingsSchema.parse({ auditId: own.auditId, target, reason: "Old pages." }),
      });
    const { muteIds } = await mute({ keys: [keyA] });
    expect(await db().finding.findMany({ where: { auditId: own.auditId, status: "muted" } })).toMatchObject([
      { key: keyA },
    ]);
    await unmuteFindings({ ctx: own.ctx, input: { muteIds } });
    expect(await db().finding.count({ where: { auditId: own.auditId, status: "muted" } })).toBe(0);
    expect((await mute({ ruleIds: [TITLE, "missing-robots-txt"] })).muteIds).toHaveLength(2);
    expect(await db().finding.count({ where: { auditId: own.auditId, status: "failed" } })).toBe(0);
    await expect(mute({ keys: ["no such key"] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
