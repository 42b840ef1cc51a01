import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCauses } from "@/server/causes/find-causes";
import { getCause } from "@/server/causes/get-cause";
import { listCauses } from "@/server/causes/list-causes";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import type { Evidence } from "@/server/rules/types";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { documentWith, pageFrom } from "@/tests/helpers/page-facts";
import { createTestTeam } from "@/tests/helpers/team";
import { finding, HOST, link, paths, urlOf } from "../../unit/causes/findings";

let database: TestDatabase;
let own: { ctx: TeamContext; auditId: string };
let foreign: { ctx: TeamContext; auditId: string };

beforeAll(async () => {
  database = await createTestDatabase();
  own = await createAudit();
  foreign = await createAudit();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

const PRODUCTS = paths("/products/", 4);
const SHARED = ["/a/one", "/b/two", "/c/three"];

/** Four products without a description, one dead link in the menu of three templates, one fault that only informs. */
async function createAudit(): Promise<{ ctx: TeamContext; auditId: string }> {
  const team = await createTestTeam();
  const site = await db().site.create({
    data: { teamId: team.teamId, name: "Halden", startUrl: urlOf("/"), host: HOST },
  });
  const { id: auditId } = await db().audit.create({
    data: {
      teamId: team.teamId,
      siteId: site.id,
      startUrl: urlOf("/"),
      status: "completed",
      options: {},
      ruleSetVersion: "test",
      score: 70,
    },
  });
  await db().page.createMany({
    data: [...PRODUCTS, ...SHARED].map((path) => ({
      auditId,
      url: urlOf(path),
      status: 200,
      isIndexable: true,
      indexabilityReason: "indexable",
      template: `${HOST}/${path.split("/")[1]}/*`,
      facts: JSON.parse(
        JSON.stringify(pageFrom(documentWith(`<nav><a href="/cart"></a></nav>`), { url: urlOf(path) })),
      ),
    })),
  });
  const findings = [
    ...PRODUCTS.map((path) => finding("description-missing", path)),
    ...SHARED.map((path) => finding("anchor-text-empty", path, [link(path, urlOf("/cart"))])),
    finding("llms-txt-missing", null),
  ];
  await db().finding.createMany({
    data: findings.map(({ evidence, ...row }) => ({
      ...row,
      evidence: evidence as unknown as Evidence[] & object[],
      auditId,
      ruleSetVersion: "test",
      phase: "crawl" as const,
    })),
  });
  const ctx: TeamContext = {
    db: db(),
    teamId: team.teamId,
    actor: { kind: "user", userId: team.userId },
    now: () => new Date(),
  };
  return { ctx, auditId };
}

describe("listCauses", () => {
  it("explains the findings, and tells where a shared link stands", async () => {
    const list = await listCauses({ ctx: own.ctx, input: { auditId: own.auditId } });
    expect(list).toMatchObject({ allCount: 2, findingCount: 7, informationalCount: 1 });
    expect(list.causes.map(({ title, where, findingCount }) => ({ title, where, findingCount }))).toEqual(
      expect.arrayContaining([
        {
          title: "Product pages have no meta description",
          where: { label: "Product template", tag: "/products/*" },
          findingCount: 4,
        },
        { title: "A link has no text", where: { label: "Menu", tag: "site-wide" }, findingCount: 3 },
      ]),
    );
    expect(list.causes.every((cause) => (cause.gain ?? 0) > 0)).toBe(true);
  });

  it("filters by severity and words", async () => {
    const search = await listCauses({ ctx: own.ctx, input: { auditId: own.auditId, search: "/products" } });
    expect(search.causes).toHaveLength(1);
    expect(search.allCount).toBe(2);
    const none = await listCauses({ ctx: own.ctx, input: { auditId: own.auditId, severity: ["critical"] } });
    expect(none.causes).toEqual([]);
  });

  it("serves readers who come first together", async () => {
    const { ctx, auditId } = await createAudit();
    const lists = await Promise.all([1, 2, 3, 4].map(() => listCauses({ ctx, input: { auditId } })));
    expect(lists.map((list) => list.allCount)).toEqual([2, 2, 2, 2]);
  });

  it("answers the same from what it kept", async () => {
    const first = await listCauses({ ctx: own.ctx, input: { auditId: own.auditId } });
    expect(await listCauses({ ctx: own.ctx, input: { auditId: own.auditId } })).toEqual(first);
  });

  it("keeps what it showed after a re-check, asks the worker once, and lets go of what was closed", async () => {
    const { ctx, auditId } = await createAudit();
    const before = await listCauses({ ctx, input: { auditId } });
    expect(before.isOutdated).toBe(false);
    await db().finding.updateMany({ where: { auditId, ruleId: "description-missing" }, data: { fixedAt: new Date() } });
    expect(await listCauses({ ctx, input: { auditId } })).toEqual({ ...before, isOutdated: true });
    await listCauses({ ctx, input: { auditId } });
    const asked = await db().outbox.count({
      where: { name: "causes/outdated", data: { path: ["auditId"], equals: auditId } },
    });
    expect(asked).toBe(1);
    expect(await findCauses(auditId)).toEqual({ causeCount: 1 });
    const after = await listCauses({ ctx, input: { auditId } });
    expect(after).toMatchObject({ allCount: 1, findingCount: 3, isOutdated: false });
  });

  it("knows no audit of another team", async () => {
    await expect(listCauses({ ctx: own.ctx, input: { auditId: foreign.auditId } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("getCause", () => {
  it("shows the findings page by page, with rules and the fix", async () => {
    const { ctx, auditId } = own;
    const { causes } = await listCauses({ ctx, input: { auditId } });
    const causeId = causes.find((cause) => cause.ruleIds.includes("description-missing"))?.id ?? "";
    const first = await getCause({ ctx, input: { auditId, causeId, limit: 3 } });
    const rest = await getCause({ ctx, input: { auditId, causeId, limit: 3, offset: 3 } });
    expect(first).toMatchObject({ totalCount: 4, rules: [{ id: "description-missing", isKnown: true }] });
    expect(first.cause.fix).not.toBe("");
    expect([...first.findings, ...rest.findings].map((row) => row.url)).toEqual(PRODUCTS.map(urlOf));
  });

  it("does not show a cause of another team, or one that is gone", async () => {
    const { causes } = await listCauses({ ctx: foreign.ctx, input: { auditId: foreign.auditId } });
    const causeId = causes[0]?.id ?? "";
    for (const input of [
      { auditId: foreign.auditId, causeId },
      { auditId: own.auditId, causeId: "nothing.0123456789" },
    ]) {
      await expect(getCause({ ctx: own.ctx, input })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
