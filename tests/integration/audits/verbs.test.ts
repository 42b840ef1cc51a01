import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelAudit } from "@/server/audits/cancel-audit";
import { closeStoppedAudit } from "@/server/audits/close-stopped-audit";
import { createAudits } from "@/server/audits/create-audits";
import { listAudits, listAuditsSchema } from "@/server/audits/list-audits";
import { rerunAudits } from "@/server/audits/rerun-audits";
import { auditOptionsSchema } from "@/server/audits/schemas";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { archiveSite } from "@/server/sites/archive-site";
import { createSite } from "@/server/sites/create-site";
import { listSites } from "@/server/sites/list-sites";
import { type Pipeline, queueAudit, startPipeline } from "@/tests/helpers/pipeline";
import { createTestTeam } from "@/tests/helpers/team";

let pipeline: Pipeline;
let ctx: TeamContext;
let foreign: TeamContext;

beforeAll(async () => {
  // No worker: audits stay queued, so that every state here is made on purpose.
  pipeline = await startPipeline({ withWorker: false });
  ctx = pipeline.ctx;
  const other = await createTestTeam("Another team");
  foreign = { ...ctx, teamId: other.teamId, actor: { kind: "user", userId: other.userId } };
});
afterAll(() => pipeline.stop());

const options = auditOptionsSchema.parse({});

describe("createSite", () => {
  it("normalises what a person types and finds the site again", async () => {
    const first = await createSite({ ctx, input: { url: "  HTTPS://Example.com/Path " } });
    expect(first).toMatchObject({ startUrl: "https://example.com/Path", isNew: true });
    expect(await createSite({ ctx, input: { url: "https://example.com/Path" } })).toMatchObject({
      siteId: first.siteId,
      isNew: false,
    });
  });

  it("answers at the field for what is no address", async () => {
    await expect(createSite({ ctx, input: { url: "not an address" } })).rejects.toMatchObject({
      code: "BAD_INPUT",
      details: { field: "url" },
    });
  });
});

describe("createAudits", () => {
  it("queues several at once, one result a site, and leaves out a foreign one", async () => {
    const mine = await createSite({ ctx, input: { url: "one.example" } });
    const second = await createSite({ ctx, input: { url: "two.example" } });
    const theirs = await createSite({ ctx: foreign, input: { url: "theirs.example" } });
    const results = await createAudits({
      ctx,
      input: { siteIds: [mine.siteId, second.siteId, theirs.siteId], options },
    });
    expect(results.map((result) => result.ok)).toEqual([true, true, false]);
    expect(await db().audit.count({ where: { siteId: theirs.siteId } })).toBe(0);
    const sent = await db().outbox.findMany({ where: { name: "audit/requested" } });
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(sent.every((event) => event.sentAt !== null)).toBe(true);
  });

  it("does not know a foreign site", async () => {
    const theirs = await createSite({ ctx: foreign, input: { url: "foreign.example" } });
    await expect(createAudits({ ctx, input: { siteIds: [theirs.siteId], options } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("cancelAudit", () => {
  it("cancels once and says so the second time", async () => {
    const auditId = await queueAudit(ctx, "cancel.example");
    expect(await cancelAudit({ ctx, input: { auditId } })).toEqual({ cancelled: true });
    expect(await cancelAudit({ ctx, input: { auditId } })).toEqual({ cancelled: false });
    const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId }, include: { events: true } });
    expect(audit.status).toBe("cancelled");
    expect(audit.events.map((event) => event.key)).toEqual(["status:cancelled"]);
  });

  it("neither cancels nor admits a foreign audit", async () => {
    const auditId = await queueAudit(ctx, "kept.example");
    await expect(cancelAudit({ ctx: foreign, input: { auditId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await db().audit.findUniqueOrThrow({ where: { id: auditId } })).status).toBe("queued");
  });
});

describe("closeStoppedAudit", () => {
  it("fails an audit whose run was stopped, with a sentence, and tells its owner once", async () => {
    const auditId = await queueAudit(ctx, "stopped.example");
    await db().audit.update({ where: { id: auditId }, data: { status: "running", startedAt: new Date() } });
    expect(await closeStoppedAudit(auditId)).toEqual({ closed: true });
    expect(await closeStoppedAudit(auditId)).toEqual({ closed: false });
    const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId } });
    expect(audit.status).toBe("failed");
    expect(audit.failureReason).toMatch(/time limit of 30 minutes/);
    expect(await db().mail.count({ where: { key: `audit:${auditId}:failed` } })).toBe(1);
  });

  it("leaves an audit that the customer cancelled as it is", async () => {
    const auditId = await queueAudit(ctx, "left.example");
    await cancelAudit({ ctx, input: { auditId } });
    expect(await closeStoppedAudit(auditId)).toEqual({ closed: false });
    expect((await db().audit.findUniqueOrThrow({ where: { id: auditId } })).status).toBe("cancelled");
  });
});

describe("rerunAudits", () => {
  it("keeps the options and refuses only the audit of a removed site", async () => {
    const kept = await queueAudit(ctx, "again.example", { maxPages: 7 });
    const gone = await queueAudit(ctx, "gone.example");
    const { siteId } = await db().audit.findUniqueOrThrow({ where: { id: gone } });
    await archiveSite({ ctx, input: { siteId } });
    const results = await rerunAudits({ ctx, input: { auditIds: [kept, gone] } });
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    const again = results.find((result) => result.ok);
    const row = await db().audit.findUniqueOrThrow({ where: { id: again?.ok ? again.auditId : "" } });
    expect(row.options).toMatchObject({ maxPages: 7 });
  });
});

describe("listAudits", () => {
  it("filters, searches literally and counts without the filter", async () => {
    await queueAudit(ctx, "literal.example/under_score");
    await queueAudit(ctx, "literal.example/underxscore");
    const found = await listAudits({ ctx, input: listAuditsSchema.parse({ search: "under_" }) });
    expect(found.rows.map((row) => row.startUrl)).toEqual(["https://literal.example/under_score"]);
    expect(found.allCount).toBeGreaterThan(found.totalCount);
    const cancelled = await listAudits({ ctx, input: listAuditsSchema.parse({ status: ["cancelled"] }) });
    expect(cancelled.rows.every((row) => row.status === "cancelled")).toBe(true);
  });

  it("shows another team nothing", async () => {
    expect((await listAudits({ ctx: foreign, input: listAuditsSchema.parse({}) })).allCount).toBe(0);
    expect((await listSites(foreign)).map((site) => site.host)).not.toContain("one.example");
  });
});
