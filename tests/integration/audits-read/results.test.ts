import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getAnalysis } from "@/server/audits/get-analysis";
import { getAudit } from "@/server/audits/get-audit";
import { getIssue } from "@/server/audits/get-issue";
import { getPage } from "@/server/audits/get-page";
import { getReport } from "@/server/audits/get-report";
import { getReportResponse } from "@/server/audits/get-report-response";
import { getStatusCounts } from "@/server/audits/get-status-counts";
import { listFindings, listIssues } from "@/server/audits/list-findings";
import { listMeasurements } from "@/server/audits/list-measurements";
import { listPages } from "@/server/audits/list-pages";
import { db } from "@/server/db/client";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { type AuditRows, createAuditRows, urlOf } from "./audit-rows";

let database: TestDatabase;
let own: AuditRows;
let foreign: AuditRows;

beforeAll(async () => {
  database = await createTestDatabase();
  own = await createAuditRows();
  foreign = await createAuditRows();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

describe("getAudit", () => {
  it("counts what is counted and names who asked", async () => {
    const audit = await getAudit({ ctx: own.ctx, input: { auditId: own.auditId } });
    expect(audit).toMatchObject({
      pageCount: 4,
      indexableCount: 2,
      findingCount: 3,
      severityCounts: { critical: 1, warning: 1, notice: 1 },
      measuredPageCount: 1,
      durationMs: 221_000,
      requestedBy: "you",
      hasReport: false,
      previous: null,
    });
    expect(audit.options.maxPages).toBeGreaterThan(0);
  });

  it("compares with the finished audit before it", async () => {
    const rows = await createAuditRows();
    const before = await db().audit.findUniqueOrThrow({ where: { id: rows.auditId } });
    const next = await db().audit.create({
      data: {
        teamId: before.teamId,
        siteId: before.siteId,
        startUrl: before.startUrl,
        options: {},
        ruleSetVersion: "test",
        createdAt: new Date(before.createdAt.getTime() + 1000),
      },
    });
    const audit = await getAudit({ ctx: rows.ctx, input: { auditId: next.id } });
    expect(audit.previous).toMatchObject({ id: rows.auditId, score: 78 });
    expect(audit.isLive).toBe(true);
  });
});

describe("listIssues", () => {
  it("groups findings by rule with the worst severity and keeps unverified ones apart", async () => {
    const list = await listIssues({ ctx: own.ctx, input: { auditId: own.auditId } });
    expect(list.rows.find((row) => row.ruleId === "missing-title")).toMatchObject({
      severity: "critical",
      findingCount: 2,
      pageCount: 2,
      exampleUrl: urlOf("/a"),
    });
    expect(list.rows.find((row) => row.ruleId === "missing-robots-txt")?.pageCount).toBe(0);
    expect(list.unverified).toMatchObject([{ ruleId: "missing-title", findingCount: 1 }]);
    expect(list.allCount).toBe(2);
  });
});

describe("listFindings and getIssue", () => {
  it("page through the findings of one rule, worst first", async () => {
    const input = { auditId: own.auditId, ruleId: "missing-title", limit: 1 };
    const [first, second] = await Promise.all([
      listFindings({ ctx: own.ctx, input }),
      listFindings({ ctx: own.ctx, input: { ...input, offset: 1 } }),
    ]);
    expect([first.rows[0]?.severity, second.rows[0]?.severity]).toEqual(["critical", "warning"]);
    expect(first.totalCount).toBe(2);
  });

  it("describes a rule that found nothing and one that is unknown", async () => {
    const none = await getIssue({ ctx: own.ctx, input: { auditId: own.auditId, ruleId: "no-such-rule" } });
    expect(none).toMatchObject({ issue: null, rule: null, totalCount: 0, isUnverified: false });
  });
});

describe("listPages", () => {
  const list = (input: object) => listPages({ ctx: own.ctx, input: { auditId: own.auditId, ...input } });
  const paths = async (input: object) => (await list(input)).rows.map((row) => new URL(row.url).pathname);

  it("filters by status class, indexing and words", async () => {
    expect(await paths({ statusClass: ["4xx", "none"], sort: "url", direction: "asc" })).toEqual(["/c", "/d"]);
    expect(await paths({ indexable: true, sort: "url", direction: "asc" })).toEqual(["/a", "/b"]);
    expect(await paths({ search: "title OF /b" })).toEqual(["/b"]);
    expect(await list({ search: "%" })).toMatchObject({ totalCount: 0, allCount: 4 });
  });

  it("puts unknown depths last in both directions", async () => {
    expect((await paths({ sort: "depth", direction: "asc" })).at(-1)).toBe("/d");
    expect((await paths({ sort: "depth", direction: "desc" })).at(-1)).toBe("/d");
  });

  it("never repeats or drops a row between pages", async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => paths({ page, pageSize: 1 })));
    expect(new Set(pages.flat()).size).toBe(4);
  });
});

describe("getPage", () => {
  it("brings facts, findings and measurements together", async () => {
    const { rows } = await listPages({ ctx: own.ctx, input: { auditId: own.auditId, search: "/a" } });
    const pageId = rows[0]?.id ?? "";
    const page = await getPage({ ctx: own.ctx, input: { auditId: own.auditId, pageId } });
    expect(page.findings).toMatchObject([{ ruleId: "missing-title", message: `Seen on ${urlOf("/a")}.` }]);
    expect(page.measurements).toMatchObject([{ performance: 58 }]);
    expect(page.headings).toEqual([{ level: 1, text: "Tents" }]);
    expect(page.facts.find((fact) => fact.label === "Indexing")?.value).toBe("Indexable");
  });
});

describe("getStatusCounts", () => {
  it("counts every address once", async () => {
    expect(await getStatusCounts({ ctx: own.ctx, input: { auditId: own.auditId } })).toEqual({
      success: 2,
      redirect: 0,
      clientError: 1,
      serverError: 0,
      noResponse: 1,
    });
  });
});

describe("reports", () => {
  const request = new Request("https://app.example/report.pdf");

  it("are refused until they exist, and answered from stored bytes afterwards", async () => {
    const rows = await createAuditRows();
    const early = await getReportResponse({ ctx: rows.ctx, auditId: rows.auditId, request });
    expect(early.status).toBe(409);
    await db().report.create({
      data: { auditId: rows.auditId, bytes: Buffer.from("%PDF-test"), sha256: "abc", pageCount: 1 },
    });
    const response = await getReportResponse({ ctx: rows.ctx, auditId: rows.auditId, request });
    expect(await response.text()).toBe("%PDF-test");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="halden\.example-/);
    const again = new Request(request, { headers: { "if-none-match": '"abc"' } });
    expect((await getReportResponse({ ctx: rows.ctx, auditId: rows.auditId, request: again })).status).toBe(304);
  });
});

describe("another team", () => {
  it("finds no audit, page, issue or report", async () => {
    const ctx = own.ctx;
    const auditId = foreign.auditId;
    const notFound = { code: "NOT_FOUND" };
    const page = await db().page.findFirstOrThrow({ where: { auditId } });
    await expect(getAudit({ ctx, input: { auditId } })).rejects.toMatchObject(notFound);
    await expect(listIssues({ ctx, input: { auditId } })).rejects.toMatchObject(notFound);
    await expect(getIssue({ ctx, input: { auditId, ruleId: "missing-title" } })).rejects.toMatchObject(notFound);
    await expect(getPage({ ctx, input: { auditId, pageId: page.id } })).rejects.toMatchObject(notFound);
    await expect(getReport({ ctx, input: { auditId } })).rejects.toMatchObject(notFound);
    expect(await listFindings({ ctx, input: { auditId } })).toMatchObject({ totalCount: 0 });
    expect(await listPages({ ctx, input: { auditId } })).toMatchObject({ totalCount: 0, allCount: 0 });
    expect(await listMeasurements({ ctx, input: { auditId } })).toEqual([]);
    expect(await getAnalysis({ ctx, input: { auditId } })).toBeNull();
    expect((await getStatusCounts({ ctx, input: { auditId } })).success).toBe(0);
  });

  it("cannot read a page through its own audit", async () => {
    const page = await db().page.findFirstOrThrow({ where: { auditId: foreign.auditId } });
    await expect(getPage({ ctx: own.ctx, input: { auditId: own.auditId, pageId: page.id } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
