import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { failRecheck } from "@/server/rechecks/fail-recheck";
import { getRecheck } from "@/server/rechecks/get-recheck";
import { listRechecks } from "@/server/rechecks/list-rechecks";
import { requestRecheck } from "@/server/rechecks/request-recheck";
import type { RecheckTarget } from "@/server/rechecks/schemas";
import { RULE_SET_VERSION } from "@/server/rules/registry";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";
import { createTestTeam } from "@/tests/helpers/team";

const URL_OF_PAGE = "https://example.test/tents";

let pipeline: Pipeline;

beforeAll(async () => {
  pipeline = await startPipeline({ withWorker: false });
});
afterAll(() => pipeline.stop());

/** An audit of a fresh team with one finding of each given rule on one page. */
async function auditWith(ruleIds: string[], status: "completed" | "running" = "completed") {
  const { teamId, userId } = await createTestTeam();
  const ctx: TeamContext = { ...pipeline.ctx, teamId, actor: { kind: "user", userId } };
  const site = await db().site.create({
    data: { teamId, name: "Example", startUrl: "https://example.test/", host: "example.test" },
  });
  const finding = {
    ruleSetVersion: RULE_SET_VERSION,
    category: "titles",
    severity: "critical",
    scope: "page",
    status: "failed",
    url: URL_OF_PAGE,
    message: "Seen.",
    evidence: [],
    phase: "crawl",
  } as const;
  const audit = await db().audit.create({
    data: {
      teamId,
      siteId: site.id,
      startUrl: site.startUrl,
      status,
      options: {},
      ruleSetVersion: RULE_SET_VERSION,
      findings: { create: ruleIds.map((ruleId) => ({ ...finding, ruleId, key: ruleId })) },
    },
  });
  const target = (ruleId: string): RecheckTarget => ({
    scope: "finding",
    auditId: audit.id,
    ruleId,
    url: URL_OF_PAGE,
  });
  return { ctx, auditId: audit.id, target };
}

describe("requesting a re-check", () => {
  it("queues it with its event, in the name of who asked", async () => {
    const { ctx, target } = await auditWith(["title-missing"]);
    const { recheckId } = await requestRecheck({ ctx, input: target("title-missing") });
    const row = await db().recheck.findUniqueOrThrow({ where: { id: recheckId } });
    expect(row).toMatchObject({ status: "queued", scope: "finding", ruleId: "title-missing", url: URL_OF_PAGE });
    expect(ctx.actor).toEqual({ kind: "user", userId: row.requestedById });
    const events = await db().outbox.findMany({ where: { name: "recheck/requested" } });
    expect(events.map((event) => event.data)).toContainEqual({ recheckId, teamId: ctx.teamId, host: "example.test" });
  });

  it("returns the open one when asked twice, also at once", async () => {
    const { ctx, auditId, target } = await auditWith(["title-missing"]);
    const input = target("title-missing");
    const requests = await Promise.all([1, 2, 3].map(() => requestRecheck({ ctx, input })));
    expect(new Set(requests.map((request) => request.recheckId)).size).toBe(1);
    expect(await db().recheck.count({ where: { auditId } })).toBe(1);
  });

  it("no longer waits for one that was lost with its worker", async () => {
    const { ctx, target } = await auditWith(["title-missing"]);
    const lost = await requestRecheck({ ctx, input: target("title-missing") });
    const later: TeamContext = { ...ctx, now: () => new Date(Date.now() + 11 * 60_000) };
    expect(await getRecheck({ ctx: later, input: lost })).toMatchObject({
      status: "failed",
      reason: "The re-check was interrupted before it ended. Check again.",
    });
    const next = await requestRecheck({ ctx: later, input: target("title-missing") });
    expect(next.recheckId).not.toBe(lost.recheckId);
  });

  it("is refused while the audit runs", async () => {
    const { ctx, target } = await auditWith(["title-missing"], "running");
    await expect(requestRecheck({ ctx, input: target("title-missing") })).rejects.toMatchObject({ code: "NOT_READY" });
  });

  it("is refused for what an audit measures, but not for what a browser shows or a page that has other findings", async () => {
    const { ctx, auditId, target } = await auditWith(["lab-fcp", "horizontal-scroll", "title-missing"]);
    await expect(requestRecheck({ ctx, input: target("lab-fcp") })).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining("in a browser"),
    });
    await expect(requestRecheck({ ctx, input: target("horizontal-scroll") })).resolves.toHaveProperty("recheckId");
    await expect(requestRecheck({ ctx, input: { scope: "page", auditId, url: URL_OF_PAGE } })).resolves.toHaveProperty(
      "recheckId",
    );
  });

  it("is refused for a rule that was retired and for a target without findings", async () => {
    const { ctx, auditId, target } = await auditWith(["retired-rule"]);
    await expect(requestRecheck({ ctx, input: target("retired-rule") })).rejects.toMatchObject({ code: "BAD_INPUT" });
    await expect(requestRecheck({ ctx, input: target("title-missing") })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const input: RecheckTarget = { scope: "page", auditId, url: "https://example.test/other" };
    await expect(requestRecheck({ ctx, input })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is limited for each team", async () => {
    const { ctx, auditId } = await auditWith(["title-missing"]);
    const input: RecheckTarget = { scope: "page", auditId, url: URL_OF_PAGE };
    let refused: unknown;
    for (let count = 0; count < 61; count++) {
      try {
        const { recheckId } = await requestRecheck({ ctx, input });
        await failRecheck(recheckId, undefined);
      } catch (error) {
        refused = error;
      }
    }
    expect(refused).toMatchObject({ code: "RATE_LIMITED" });
    expect(await db().recheck.count({ where: { auditId } })).toBe(60);
  });
});

describe("another team", () => {
  it("can neither request, list nor read re-checks", async () => {
    const { ctx, auditId, target } = await auditWith(["title-missing"]);
    const { recheckId } = await requestRecheck({ ctx, input: target("title-missing") });
    const { ctx: stranger } = await auditWith(["title-missing"]);
    const notFound = { code: "NOT_FOUND" };
    await expect(requestRecheck({ ctx: stranger, input: target("title-missing") })).rejects.toMatchObject(notFound);
    await expect(
      requestRecheck({ ctx: stranger, input: { scope: "rule", auditId, ruleId: "title-missing" } }),
    ).rejects.toMatchObject(notFound);
    await expect(listRechecks({ ctx: stranger, input: { auditId } })).rejects.toMatchObject(notFound);
    await expect(getRecheck({ ctx: stranger, input: { recheckId } })).rejects.toMatchObject(notFound);
    await expect(getRecheck({ ctx, input: { recheckId: randomUUID() } })).rejects.toMatchObject(notFound);
    expect(await db().recheck.count({ where: { auditId } })).toBe(1);
  });
});

describe("a failed re-check", () => {
  it("keeps a known reason and hides unknown ones", async () => {
    const { ctx, target } = await auditWith(["title-missing"]);
    const first = await requestRecheck({ ctx, input: target("title-missing") });
    await failRecheck(first.recheckId, { name: "AppError", message: "The site's credentials cannot be read." });
    expect((await getRecheck({ ctx, input: first })).reason).toBe("The site's credentials cannot be read.");
    const second = await requestRecheck({ ctx, input: target("title-missing") });
    await failRecheck(second.recheckId, { name: "TypeError", message: "x is undefined" });
    expect((await getRecheck({ ctx, input: second })).reason).toMatch(/problem on our side/);
  });
});
