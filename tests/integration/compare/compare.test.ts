import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CHANGE_CLASSES, type ChangeClass } from "@/server/compare/constants";
import { getComparison } from "@/server/compare/get-comparison";
import { listChanges } from "@/server/compare/list-changes";
import { listComparable } from "@/server/compare/list-comparable";
import { db } from "@/server/db/client";
import { MEASUREMENT_RULES, RENDERED_RULES, SITE_RULES } from "@/server/rules/registry";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createAudit, createSiteRows, type SeenAudit, type SeenFinding, type Site } from "./compared-rows";

const SITE_RULE = SITE_RULES[0]?.id ?? "";
const MEASURED_RULE = MEASUREMENT_RULES[0]?.id ?? "";
const RENDERED_RULE = RENDERED_RULES[0]?.id ?? "";
const title = (path: string): SeenFinding => ({ ruleId: "title-missing", path });

let database: TestDatabase;
let site: Site;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  site = await createSiteRows();
});

async function compare(before: SeenAudit, after: SeenAudit) {
  const withId = await createAudit(site, before);
  const auditId = await createAudit(site, after);
  const comparison = await getComparison({ ctx: site.ctx, input: { auditId } });
  if (!comparison) throw new Error("Nothing to compare with.");
  return { auditId, withId, comparison };
}

it("tells new, fixed and still there apart", async () => {
  const pages = { "/": 200, "/a": 200, "/b": 200 };
  const { auditId, withId, comparison } = await compare(
    { pages, findings: [title("/"), title("/a")], score: 60 },
    { pages, findings: [title("/a"), title("/b")], score: 70 },
  );
  expect(comparison).toMatchObject({
    before: { id: withId },
    after: { id: auditId },
    counts: { new: 1, fixed: 1, still: 1, unobserved: 0 },
    scores: { before: 60, after: 70, change: 10, basis: "same-rules" },
    rules: [{ ruleId: "title-missing", counts: { new: 1, fixed: 1, still: 1, unobserved: 0 } }],
  });
  const { rows, totalCount } = await listChanges({ ctx: site.ctx, input: { auditId, withId, change: "fixed" } });
  expect(totalCount).toBe(1);
  expect(rows).toMatchObject([{ url: "https://halden.example/", message: "Seen on /.", reason: null, seenIn: withId }]);
  const beyond = await listChanges({ ctx: site.ctx, input: { auditId, withId, change: "fixed", offset: 50 } });
  expect(beyond).toEqual({ rows: [], totalCount: 1 });
});

describe("never calls fixed what was not looked at again", () => {
  const pages = { "/": 200, "/a": 200 };
  it.each<[string, SeenFinding, Partial<SeenAudit>, Partial<SeenAudit>]>([
    ["page-not-crawled", title("/a"), {}, { pages: { "/": 200 }, isCrawlComplete: false }],
    ["page-gone", title("/a"), {}, { pages: { "/": 200 } }],
    ["page-gone", title("/a"), {}, { pages: { "/": 200, "/a": 404 } }],
    ["page-not-crawled", title("/a"), {}, { pages: { "/": 200, "/a": null } }],
    ["unverified", title("/a"), {}, { findings: [{ ...title("/a"), status: "unverified" }] }],
    ["rule-error", title("/a"), {}, { ruleErrors: [{ ruleId: "title-missing", path: "/a" }] }],
    ["rule-error", title("/a"), {}, { ruleErrors: [{ ruleId: "title-missing", path: null }] }],
    ["rule-not-run", title("/a"), {}, { ruleSetVersion: "two" }],
    ["crawl-incomplete", { ruleId: SITE_RULE, path: null }, {}, { isCrawlComplete: false }],
    ["not-measured", { ruleId: MEASURED_RULE, path: "/a" }, { measured: ["/a"] }, {}],
    ["not-rendered", { ruleId: RENDERED_RULE, path: "/a" }, { rendered: ["/a"] }, {}],
  ])("%s", async (reason, finding, before, after) => {
    const { auditId, withId, comparison } = await compare(
      { pages, findings: [finding], ...before },
      { pages, findings: [], ...after },
    );
    expect(comparison.counts).toEqual({ new: 0, fixed: 0, still: 0, unobserved: 1 });
    expect(comparison.reasons).toEqual([{ reason, count: 1 }]);
    const { rows } = await listChanges({ ctx: site.ctx, input: { auditId, withId, change: "unobserved" } });
    // Only the older audit saw it, so that is where a link must lead.
    expect(rows).toMatchObject([{ reason, seenIn: withId }]);
  });

  it.each<[string, SeenFinding, Partial<SeenAudit>]>([
    ["a measured page", { ruleId: MEASURED_RULE, path: "/a" }, { measured: ["/a"] }],
    ["a rendered page", { ruleId: RENDERED_RULE, path: "/a" }, { rendered: ["/a"] }],
    ["a whole crawl", { ruleId: SITE_RULE, path: null }, {}],
    ["a rule that left another finding", title("/a"), { ruleSetVersion: "two", findings: [title("/")] }],
  ])("but does after %s", async (_what, finding, after) => {
    const { comparison } = await compare({ pages, findings: [finding] }, { pages, findings: [], ...after });
    expect(comparison.counts.fixed).toBe(1);
  });
});

it("leaves out what is muted wherever it is seen, and keeps what is muted on one side only", async () => {
  const pages = { "/": 200, "/a": 200 };
  const muted = (path: string): SeenFinding => ({ ...title(path), status: "muted" });
  const { comparison } = await compare(
    { pages, findings: [muted("/"), title("/a")] },
    { pages, findings: [muted("/"), muted("/a")] },
  );
  expect(comparison.counts).toEqual({ new: 0, fixed: 0, still: 1, unobserved: 0 });
});

it("lists addresses that came, went or answer differently", async () => {
  const { comparison } = await compare(
    { pages: { "/": 200, "/a": 200, "/b": 200 }, findings: [] },
    { pages: { "/": 200, "/b": 404, "/c": 200 }, findings: [] },
  );
  expect(comparison.pages).toMatchObject({
    addedCount: 1,
    added: [{ url: "https://halden.example/c", status: 200 }],
    goneCount: 1,
    gone: [{ url: "https://halden.example/a", status: 200 }],
    statusChangedCount: 1,
    statusChanged: [{ url: "https://halden.example/b", before: 200, after: 404 }],
  });
});

it("puts any two audits of a site in order, and refuses others", async () => {
  const pages = { "/": 200 };
  const first = await createAudit(site, { pages, findings: [] });
  const second = await createAudit(site, { pages, findings: [title("/")] });
  const third = await createAudit(site, { pages, findings: [] });
  const { ctx } = site;
  expect(await getComparison({ ctx, input: { auditId: first } })).toBeNull();
  const turned = await getComparison({ ctx, input: { auditId: first, withId: second } });
  expect(turned).toMatchObject({ before: { id: first }, after: { id: second }, counts: { new: 1 } });
  expect((await listComparable(ctx, third)).map(({ id }) => id)).toEqual([second, first]);

  const elsewhere = await createAudit({ ...site, siteId: (await otherSite()).siteId }, { pages, findings: [] });
  const foreign = await createAudit(await createSiteRows(), { pages, findings: [] });
  const ask = (withId: string) => getComparison({ ctx, input: { auditId: third, withId } });
  await expect(ask(elsewhere)).rejects.toMatchObject({ code: "BAD_INPUT" });
  await expect(ask(third)).rejects.toMatchObject({ code: "BAD_INPUT" });
  await expect(ask(foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });

  async function otherSite() {
    const { id } = await db().site.create({
      data: { teamId: ctx.teamId, name: "Other", startUrl: "https://other.example/", host: "other.example" },
    });
    return { siteId: id };
  }
});

describe("any two audits", () => {
  const RULES = ["title-missing", SITE_RULE, MEASURED_RULE, RENDERED_RULE];
  const PATHS = ["/", "/a", "/b"];
  const finding = fc.record({
    ruleId: fc.constantFrom(...RULES),
    path: fc.constantFrom(...PATHS),
    status: fc.constantFrom("failed" as const, "failed" as const, "unverified" as const, "muted" as const),
  });
  const audit = fc.record({
    pages: fc.dictionary(fc.constantFrom(...PATHS), fc.constantFrom(200, 301, 404, null), { maxKeys: 3 }),
    findings: fc.uniqueArray(finding, { selector: ({ ruleId, path }) => ruleId + path, maxLength: 8 }),
    isCrawlComplete: fc.boolean(),
    ruleSetVersion: fc.constantFrom("one", "two"),
    measured: fc.subarray(PATHS),
    rendered: fc.subarray(PATHS),
    ruleErrors: fc.uniqueArray(
      fc.record({ ruleId: fc.constantFrom(...RULES), path: fc.constantFrom(null, ...PATHS) }),
      { selector: ({ ruleId, path }) => ruleId + path, maxLength: 2 },
    ),
  });
  const keysOf = async (auditId: string, withId: string) => {
    const lists = await Promise.all(
      CHANGE_CLASSES.map(async (change): Promise<[ChangeClass, string[]]> => {
        const { rows } = await listChanges({ ctx: site.ctx, input: { auditId, withId, change, limit: 200 } });
        return [change, rows.map(({ key }) => key).sort()];
      }),
    );
    return Object.fromEntries(lists) as Record<ChangeClass, string[]>;
  };

  it("put every finding into exactly one class, and swap new with fixed when their order is swapped", async () => {
    await fc.assert(
      fc.asyncProperty(audit, audit, async (one, two) => {
        const ids = [await createAudit(site, one), await createAudit(site, two)] as const;
        const forward = await keysOf(ids[1], ids[0]);
        // The same rows in the other order of time.
        await db().audit.update({ where: { id: ids[0] }, data: { createdAt: new Date("2027-01-01T00:00:00Z") } });
        const backward = await keysOf(ids[0], ids[1]);
        await db().audit.deleteMany({ where: { id: { in: [...ids] } } });
        expect(backward).toEqual({ ...forward, new: forward.fixed, fixed: forward.new });

        const seen = (side: SeenAudit, status: string) =>
          side.findings.filter((each) => each.status === status).map(({ ruleId, path }) => ruleId + path);
        const failed = new Set([...seen(one, "failed"), ...seen(two, "failed")]);
        const all = Object.values(forward).flat();
        expect(new Set(all).size).toBe(all.length);
        expect(all.length).toBe(failed.size);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
