import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAnnotation } from "@/server/annotations/create-annotation";
import { removeAnnotation } from "@/server/annotations/remove-annotation";
import { createAnnotationSchema } from "@/server/annotations/schemas";
import { updateAnnotation } from "@/server/annotations/update-annotation";
import { getPageHistory } from "@/server/compare/get-page-history";
import { getTimeline } from "@/server/compare/get-timeline";
import { db } from "@/server/db/client";
import { RULE_SET_VERSION } from "@/server/rules/registry";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { pageFrom } from "@/tests/helpers/page-facts";
import { createAudit, createSiteRows, type Site } from "./compared-rows";

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

const timeline = () => getTimeline({ ctx: site.ctx, input: { siteId: site.siteId } });
const note = (over: { at?: Date; text?: string } = {}) =>
  createAnnotation({
    ctx: site.ctx,
    input: createAnnotationSchema.parse({ siteId: site.siteId, at: "2026-11-02T08:00:00Z", text: "New menu", ...over }),
  });

describe("timeline", () => {
  it("shows scores under today's rules where they were run again, and says where not", async () => {
    const pages = { "/": 200 };
    const old = await createAudit(site, { pages, findings: [], score: 40, ruleSetVersion: "old" });
    const again = await createAudit(site, { pages, findings: [], score: 50, ruleSetVersion: "old" });
    const own = await createAudit(site, { pages, findings: [], score: 60, ruleSetVersion: RULE_SET_VERSION });
    await db().auditScore.create({
      data: { auditId: again, ruleSetVersion: RULE_SET_VERSION, score: 47, receipt: {} },
    });
    expect((await timeline()).points).toMatchObject([
      { id: old, score: 40, isComparable: false, shownScore: 40 },
      { id: again, score: 47, isComparable: true, shownScore: 50 },
      { id: own, score: 60, isComparable: true, shownScore: 60 },
    ]);
  });

  it("keeps notes by their time, and lets them be changed and taken off", async () => {
    const { annotationId } = await note();
    await note({ at: new Date("2026-11-01T08:00:00Z"), text: "Moved" });
    expect((await timeline()).annotations.map(({ text }) => text)).toEqual(["Moved", "New menu"]);
    const at = new Date("2026-11-03T08:00:00Z");
    await updateAnnotation({ ctx: site.ctx, input: { annotationId, at, text: "New menu, again", url: "" } });
    await removeAnnotation({ ctx: site.ctx, input: { annotationId: (await timeline()).annotations[0]?.id ?? "" } });
    expect((await timeline()).annotations).toMatchObject([{ text: "New menu, again", at, isDeploy: false }]);
  });

  it("keeps a deployment as it was reported", async () => {
    const { id } = await db().annotation.create({
      data: { siteId: site.siteId, at: new Date(), kind: "deploy", text: "v12" },
    });
    const input = { annotationId: id, at: new Date(), text: "v13", url: "" };
    await expect(updateAnnotation({ ctx: site.ctx, input })).rejects.toMatchObject({ code: "BAD_INPUT" });
    await removeAnnotation({ ctx: site.ctx, input: { annotationId: id } });
    expect((await timeline()).annotations).toEqual([]);
  });

  it.each([
    ["an empty note", { text: " " }],
    ["no date", { at: "soon" }],
    ["a script for an address", { url: "javascript:alert(1)" }],
  ])("refuses %s", (_what, over) => {
    const input = { siteId: site.siteId, at: "2026-11-02", text: "New menu", ...over };
    expect(createAnnotationSchema.safeParse(input).success).toBe(false);
  });
});

describe("getPageHistory", () => {
  const title = { ruleId: "title-missing", path: "/a" };
  const withFacts = async (auditId: string, head: string, body: string) => {
    const page = await db().page.findFirstOrThrow({ where: { auditId, url: "https://halden.example/a" } });
    const facts = pageFrom(`<!doctype html><html lang=en><head>${head}</head><body>${body}</body></html>`, {
      url: page.url,
    });
    await db().page.update({ where: { id: page.id }, data: { facts: JSON.parse(JSON.stringify(facts)) } });
    return page.id;
  };

  it("says what differs and what became of the findings of this page alone", async () => {
    const pages = { "/": 200, "/a": 200 };
    const first = await createAudit(site, { pages, findings: [title, { ruleId: "title-missing", path: "/" }] });
    await withFacts(first, "<title>Tents</title>", "<h1>Tents</h1>");
    const second = await createAudit(site, { pages, findings: [{ ruleId: "h1-missing", path: "/a" }] });
    const pageId = await withFacts(second, "<title>Tents for two</title>", "<p>Tents</p>");
    const history = await getPageHistory({ ctx: site.ctx, input: { auditId: second, pageId } });
    expect(history.before).toMatchObject({ auditId: first });
    expect(history.fields).toContainEqual({
      label: "Title",
      before: "Tents (5 characters)",
      after: "Tents for two (13 characters)",
    });
    expect(history.fields).toContainEqual({ label: "Main heading", before: "Tents", after: null });
    expect(history.fields.map(({ label }) => label)).not.toContain("Canonical");
    expect(history.findings.fixed).toMatchObject([{ ruleId: "title-missing", url: "https://halden.example/a" }]);
    expect(history.findings.new).toMatchObject([{ ruleId: "h1-missing" }]);
  });

  it("is empty for a page that no audit before knows", async () => {
    const auditId = await createAudit(site, { pages: { "/a": 200 }, findings: [] });
    const { id: pageId } = await db().page.findFirstOrThrow({ where: { auditId } });
    expect(await getPageHistory({ ctx: site.ctx, input: { auditId, pageId } })).toMatchObject({
      before: null,
      fields: [],
    });
  });
});
