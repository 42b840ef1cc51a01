import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { measurementsDeferred } from "@/inngest/events";
import { getAnalysis } from "@/server/audits/get-analysis";
import { renewAnalysis } from "@/server/audits/renew-analysis";
import { requestAnalysis } from "@/server/audits/request-analysis";
import { db } from "@/server/db/client";
import { resetEnv } from "@/server/env";
import { loadReportAnalysis } from "@/server/reports/load-report-analysis";
import { type LoopbackServer, routes, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type OpenAiServer, startOpenAiServer } from "@/tests/helpers/openai-server";
import { type Pipeline, queueAudit, startPipeline } from "@/tests/helpers/pipeline";
import { type PsiServer, psiError, psiSuccess, startPsiServer } from "@/tests/helpers/psi-server";

let pipeline: Pipeline;
let site: LoopbackServer;
let psi: PsiServer;
let openai: OpenAiServer;

beforeAll(async () => {
  [site, psi, openai] = await Promise.all([
    startLoopbackServer(routes({ "/": "<!doctype html><html lang=en><title>A small site</title><h1>Hello</h1>" })),
    startPsiServer(),
    startOpenAiServer(),
  ]);
  process.env.GOOGLE_PAGESPEED_API_KEY = "psi-key";
  process.env.PAGESPEED_BASE_URL = psi.baseUrl;
  process.env.OPENAI_API_KEY = "model-key";
  process.env.OPENAI_BASE_URL = openai.baseUrl;
  process.env.OPENAI_MODEL = "test-model";
  pipeline = await startPipeline();
});
afterAll(async () => {
  await pipeline.stop();
  await Promise.all([site.stop(), psi.close(), openai.close()]);
});

const statement = (text: string, ...citations: string[]) => ({ text, citations });
const answer = (summary: unknown[]) =>
  JSON.stringify({
    executiveSummary: summary,
    criticalIssues: [],
    quickWins: [],
    technicalRecommendations: [],
    estimatedImpact: [],
  });

const resultOf = (auditId: string) =>
  db().audit.findUniqueOrThrow({
    where: { id: auditId },
    include: { phases: true, measurements: true, analysis: true, events: { where: { kind: "analysis" } } },
  });

describe("an audit with PageSpeed Insights and a model", () => {
  it("measures through the API and keeps only what the model can prove", async () => {
    psi.reply(psiSuccess());
    openai.reply({
      text: answer([
        statement("The audit crawled 1 page.", "A-pages"),
        statement("Fixing this brings 734,512 more visitors.", "A-score"),
        statement("The finding F-9999 is the worst.", "F-9999"),
      ]),
    });
    const audit = await resultOf(await pipeline.audit(`${site.url}/`, { sampleSize: 1, devices: ["mobile"] }));
    expect(audit.status).toBe("completed");
    expect(audit.measurements).toMatchObject([
      { source: "psi", device: "mobile", performance: 63, bestPractices: null, errorCode: null },
    ]);
    expect(audit.averagePerformance).toBe(63);
    const told = JSON.stringify([audit.analysis?.sections, audit.events]);
    expect(told).not.toContain("734,512");
    expect(told).not.toContain("F-9999");
    expect(openai.authorizations.at(-1)).toBe("Bearer model-key");
  });

  it("completes when the key is refused, and says why", async () => {
    psi.reply(
      psiError(400, {
        message: "API key not valid. Please pass a valid API key.",
        status: "INVALID_ARGUMENT",
        details: [{ "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "API_KEY_INVALID" }],
      }),
    );
    openai.reply({ status: 401, error: { message: "Incorrect API key provided", code: "invalid_api_key" } });
    const audit = await resultOf(await pipeline.audit(`${site.url}/`, { sampleSize: 1, devices: ["mobile"] }));
    expect(audit.status).toBe("completed");
    const measure = audit.phases.find((phase) => phase.phase === "measure");
    expect(measure?.status).toBe("skipped");
    expect(measure?.reason).toMatch(/key/i);
    expect(audit.measurements[0]).toMatchObject({ performance: null, lcpMs: null });
    expect(audit.averagePerformance).toBeNull();
    expect(audit.analysis).toMatchObject({ source: "rules", reason: expect.stringMatching(/key/i) });
  });

  it("refuses an analysis while the audit is not completed", async () => {
    openai.reply({ status: 401, error: { message: "no" } });
    const auditId = await queueAudit(pipeline.ctx, "http://10.9.8.7/");
    const [result] = await requestAnalysis({ ctx: pipeline.ctx, input: { auditIds: [auditId] } });
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(/completed/) });
  });

  it("writes a new analysis and a new report on demand", async () => {
    psi.reply(psiSuccess());
    openai.reply({ status: 401, error: { message: "no" } });
    const auditId = await pipeline.audit(`${site.url}/`, { sampleSize: 0 });
    const before = await db().report.findFirstOrThrow({ where: { auditId, kind: "full" }, select: { sha256: true } });
    openai.reply({ text: answer([statement("The audit crawled 1 page.", "A-pages")]) });
    await requestAnalysis({ ctx: pipeline.ctx, input: { auditIds: [auditId] } });
    await expect
      .poll(
        async () =>
          (await db().report.findFirstOrThrow({ where: { auditId, kind: "full" }, select: { sha256: true } })).sha256,
        {
          timeout: 30_000,
        },
      )
      .not.toBe(before.sha256);
    expect((await db().analysis.findUniqueOrThrow({ where: { auditId } })).source).toBe("openai");
  });

  it("completes when the day's quota is used up, and measures once it returns", async () => {
    psi.reply(psiSuccess());
    openai.reply({ status: 401, error: { message: "no" } });
    process.env.GOOGLE_PAGESPEED_API_KEY = "a key whose day is used up";
    process.env.PAGESPEED_DAILY_LIMIT = "1";
    resetEnv();
    const before = psi.requests.length;
    const auditId = await pipeline.audit(`${site.url}/`, { sampleSize: 1, devices: ["mobile", "desktop"] });
    const audit = await resultOf(auditId);
    expect([audit.status, psi.requests.length - before]).toEqual(["completed", 1]);
    expect(audit.measurements.map((row) => row.errorCode).sort()).toEqual(["PSI_DEFERRED", null].sort());
    const reason = audit.phases.find((phase) => phase.phase === "measure")?.reason;
    expect(reason).toMatch(/1 of 2 measurements failed: Today's quota .* used up .* measured then/);

    const computed = await db().analysis.findUniqueOrThrow({ where: { auditId } });
    process.env.PAGESPEED_DAILY_LIMIT = "100";
    resetEnv();
    await inngest.send(measurementsDeferred.create({ auditId, resumeAt: new Date().toISOString() }));
    await expect
      .poll(() => db().measurement.count({ where: { auditId, errorCode: null } }), { timeout: 30_000 })
      .toBe(2);
    await expect
      .poll(async () => (await resultOf(auditId)).phases.find((phase) => phase.phase === "measure")?.reason, {
        timeout: 30_000,
      })
      .toBeNull();

    // The computed analysis is written again; one by a model stays and says how old it is.
    const input = { auditId };
    await expect
      .poll(async () => (await db().analysis.findUniqueOrThrow({ where: input })).updatedAt, { timeout: 30_000 })
      .not.toEqual(computed.updatedAt);
    expect((await getAnalysis({ ctx: pipeline.ctx, input }))?.outdated).toBeNull();
    await db()
      .$executeRaw`update "Analysis" set source = 'openai', "updatedAt" = ${computed.updatedAt} where "auditId" = ${auditId}`;
    expect(await renewAnalysis(auditId, "later")).toEqual({ isRenewed: false });
    expect((await getAnalysis({ ctx: pipeline.ctx, input }))?.outdated).toMatch(/^1 measurement arrived after/);
    expect((await loadReportAnalysis(db(), auditId))?.laterMeasurementCount).toBe(1);
  });
});
