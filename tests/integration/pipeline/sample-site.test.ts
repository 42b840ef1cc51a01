import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { CLEAN_PATHS, PLANTED_FAULTS, SITE_WIDE_RULES } from "@/server/embedded/sample-site/planted-faults";
import { startSampleSite } from "@/server/embedded/sample-site/start-sample-site";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";

let pipeline: Pipeline;
let site: { url: string; port: number; stop(): Promise<void> };
let auditId: string;

beforeAll(async () => {
  site = await startSampleSite({ port: 0, host: "127.0.0.1" });
  pipeline = await startPipeline();
  auditId = await pipeline.audit(`http://localhost:${site.port}/`);
}, 150_000);
afterAll(async () => {
  await pipeline.stop();
  await site.stop();
});

const pathOf = (url: string | null) => (url === null ? null : new URL(url).pathname + new URL(url).search);

describe("an audit of the sample site", () => {
  it("completes with every phase settled", async () => {
    const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId }, include: { phases: true } });
    expect(audit.status).toBe("completed");
    expect(audit.isCrawlComplete).toBe(true);
    expect(
      audit.phases.filter((phase) => phase.status !== "completed").map((phase) => [phase.phase, phase.status]),
    ).toEqual([["measure", "skipped"]]);
  });

  it("finds every planted fault", async () => {
    const findings = await db().finding.findMany({
      where: { auditId, status: "failed" },
      select: { ruleId: true, url: true },
    });
    const found = new Set(findings.map((finding) => `${finding.ruleId} ${pathOf(finding.url) ?? "site"}`));
    const missed = PLANTED_FAULTS.filter((fault) => !found.has(`${fault.ruleId} ${fault.path ?? "site"}`));
    expect(missed).toEqual([]);
  });

  it("finds nothing on clean pages", async () => {
    const findings = await db().finding.findMany({
      where: { auditId, status: "failed" },
      select: { ruleId: true, url: true },
    });
    const expected = new Set<string>(SITE_WIDE_RULES);
    const wrong = findings.filter(
      (finding) =>
        finding.url !== null && CLEAN_PATHS.includes(pathOf(finding.url) ?? "") && !expected.has(finding.ruleId),
    );
    expect(wrong).toEqual([]);
  });

  it("finds nothing that was not planted", async () => {
    const findings = await db().finding.findMany({
      where: { auditId, status: "failed" },
      select: { ruleId: true, url: true },
    });
    const planted = new Set(PLANTED_FAULTS.map((fault) => `${fault.ruleId} ${fault.path ?? "site"}`));
    const extra = findings
      .filter((finding) => !SITE_WIDE_RULES.includes(finding.ruleId))
      .map((finding) => `${finding.ruleId} ${pathOf(finding.url) ?? "site"}`)
      .filter((finding) => !planted.has(finding));
    expect(extra).toEqual([]);
  });

  it("has no rule that threw", async () => {
    expect(await db().ruleError.findMany({ where: { auditId } })).toEqual([]);
  });

  it("stores a report and an analysis", async () => {
    const [report, analysis] = await Promise.all([
      db().report.findFirst({ where: { auditId, kind: "full" }, select: { pageCount: true, bytes: true } }),
      db().analysis.findUnique({ where: { auditId }, select: { source: true } }),
    ]);
    expect(
      Buffer.from(report?.bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(analysis?.source).toBe("rules");
  });
});
