import { afterAll, beforeAll, expect, it } from "vitest";
import { getReport } from "@/server/audits/get-report";
import { getReportResponse } from "@/server/audits/get-report-response";
import { renderVariant } from "@/server/audits/render-variant";
import { reportAudit } from "@/server/audits/report-audit";
import { db } from "@/server/db/client";
import { loadReportInput } from "@/server/reports/load-report-input";
import { storeVariant } from "@/server/reports/store-report";
import { type LoopbackServer, routes, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";

let site: LoopbackServer;
let pipeline: Pipeline;
let auditId: string;

beforeAll(async () => {
  site = await startLoopbackServer(routes({ "/": "<title>A page</title><h1>A page</h1><p>Some words.</p>" }));
  pipeline = await startPipeline();
  auditId = await pipeline.audit(`${site.url}/`);
}, 120_000);
afterAll(async () => {
  await pipeline.stop();
  await site.stop();
});

const kinds = async () =>
  (await db().report.findMany({ where: { auditId }, select: { kind: true }, orderBy: { kind: "asc" } })).map(
    (report) => report.kind,
  );
const requestCount = () =>
  db().outbox.count({ where: { name: "report/requested", data: { path: ["auditId"], equals: auditId } } });

it("renders one form with the audit and the others once, when they are asked for", async () => {
  const { ctx } = pipeline;
  expect(await kinds()).toEqual(["full"]);
  const request = new Request("https://app.example/report.pdf?paper=letter&length=summary");
  const answers = await Promise.all([1, 2, 3].map(() => getReportResponse({ ctx, auditId, request })));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map((answer) => answer.headers.get("etag"))).size).toBe(1);
  expect(answers[0]?.headers.get("content-disposition")).toContain("-summary-letter.pdf");
  expect((await answers[0]?.text())?.startsWith("%PDF-")).toBe(true);
  expect(await kinds()).toEqual(["full", "summary-letter"]);
  expect(await requestCount()).toBe(1);
  expect(await renderVariant(auditId, "summary-letter")).toEqual({ isRendered: false });
}, 60_000);

it("says that a form is being made instead of holding the reader up", async () => {
  const { ctx } = pipeline;
  const input = { auditId, variant: { length: "summary", paper: "a4" } } as const;
  await expect(getReport({ ctx, input, waitMs: 0 })).rejects.toMatchObject({
    code: "NOT_READY",
    message: expect.stringContaining("is being made"),
    details: { retryAfterSeconds: 10 },
  });
  expect((await getReport({ ctx, input })).fileName).toMatch(/-summary\.pdf$/);
}, 60_000);

it("lets the other forms go when the report tells another story, and stores none of an older one", async () => {
  const { ctx } = pipeline;
  const before = await kinds();
  await reportAudit(auditId, "again");
  expect(await kinds()).toEqual(before);
  const { sha256: basis } = await db().report.findFirstOrThrow({ where: { auditId, kind: "full" } });
  const input = await loadReportInput(ctx, auditId);
  await db().team.update({ where: { id: ctx.teamId }, data: { brandFooter: "A new footer" } });
  await reportAudit(auditId, "again");
  expect(await kinds()).toEqual(["full"]);
  const variant = { length: "full", paper: "letter" } as const;
  expect(await storeVariant(ctx, auditId, { input, variant, basis })).toEqual({ isStored: false });
  expect(await kinds()).toEqual(["full"]);
  await getReport({ ctx, input: { auditId, variant } });
  expect(await kinds()).toEqual(["full", "full-letter"]);
}, 60_000);
