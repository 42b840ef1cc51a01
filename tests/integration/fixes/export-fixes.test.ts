import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCauses } from "@/server/causes/load-causes";
import { db } from "@/server/db/client";
import { exportFixes } from "@/server/fixes/export-fixes";
import { loadFixInput } from "@/server/fixes/load-fix-input";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { type AuditRows, createAuditRows, urlOf } from "../audits-read/audit-rows";

let database: TestDatabase;
let rows: AuditRows;

beforeAll(async () => {
  database = await createTestDatabase();
  rows = await createAuditRows();
  await db().finding.updateMany({
    where: { auditId: rows.auditId, ruleId: "missing-title" },
    data: { ruleId: "title-missing", message: "Has *no* <b>title</b>." },
  });
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

it("reads the pages that findings and their evidence name, and no others", async () => {
  const input = await loadFixInput(db(), { id: rows.auditId, startUrl: urlOf("/") }, [
    {
      ruleId: "title-missing",
      url: urlOf("/a"),
      message: "No title.",
      evidence: [{ kind: "url", value: urlOf("/b") }],
    },
  ]);
  expect([...input.pages.keys()].sort()).toEqual([urlOf("/a"), urlOf("/b")]);
  expect(input.pages.get(urlOf("/a"))?.html?.headings).toMatchObject([{ text: "Tents" }]);
  expect(input).toMatchObject({ robots: null, sitemapUrls: [], resources: [] });
});

it("writes every cause with evidence that is no markup, under the site's name", async () => {
  const { causes } = await loadCauses(rows.ctx, rows.auditId);
  const { fileName, markdown } = await exportFixes({ ctx: rows.ctx, input: { auditId: rows.auditId, causeId: null } });
  expect(fileName).toBe("halden.example-fixes.md");
  expect(markdown).toContain("# Fixes for halden.example");
  expect(markdown).toContain(`Score 78. ${causes.length} causes`);
  expect(markdown.match(/^### Done when$/gm)).toHaveLength(causes.length);
  expect(markdown).toContain(`<${urlOf("/a")}>`);
  expect(markdown).not.toContain("<b>title</b>");
});

it("writes one cause alone, and says so when it is gone", async () => {
  const [cause] = (await loadCauses(rows.ctx, rows.auditId)).causes;
  const causeId = cause?.id ?? "";
  const { markdown } = await exportFixes({ ctx: rows.ctx, input: { auditId: rows.auditId, causeId } });
  expect(markdown.match(/^## Done when$/gm)).toHaveLength(1);
  const gone = exportFixes({ ctx: rows.ctx, input: { auditId: rows.auditId, causeId: randomUUID() } });
  await expect(gone).rejects.toMatchObject({ code: "NOT_FOUND" });
});
