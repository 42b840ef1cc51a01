import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listFieldData } from "@/server/audits/list-field-data";
import { listMeasurements } from "@/server/audits/list-measurements";
import { loadFieldData } from "@/server/audits/load-field-data";
import { finishMeasurements } from "@/server/audits/plan-measurements";
import { loadProbe } from "@/server/audits/site-probes";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { pool } from "@/server/db/pool";
import { resetEnv } from "@/server/env";
import { emptyMeasurement } from "@/server/measure/empty-measurement";
import {
  CRUX_ABSENT,
  type CruxRequest,
  type CruxServer,
  cruxError,
  cruxHistory,
  cruxRecord,
  startCruxServer,
} from "@/tests/helpers/crux-server";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createTestTeam } from "@/tests/helpers/team";

let database: TestDatabase;
let crux: CruxServer;
let keyNumber = 0;
const HOME = "https://shop.plumbline-audits.com/";
const ORIGIN = "https://shop.plumbline-audits.com";
const clock = { now: () => new Date("2026-11-25T20:00:00Z"), sleep: async () => {} };

beforeAll(async () => {
  database = await createTestDatabase();
  crux = await startCruxServer();
  process.env.CRUX_BASE_URL = crux.baseUrl;
});
afterAll(async () => {
  await db().$disconnect();
  await pool().end();
  await Promise.all([database.drop(), crux.stop()]);
});
beforeEach(() => {
  // An own key each time: pauses and counts of one test are nothing to the next.
  process.env.CRUX_API_KEY = `key-${keyNumber++}`;
  delete process.env.CRUX_MINUTE_LIMIT;
  resetEnv();
  crux.requests.length = 0;
});

async function createAudit(paths: string[] = [], startUrl = HOME) {
  const { teamId, userId } = await createTestTeam();
  const ctx: TeamContext = { db: db(), teamId, actor: { kind: "user", userId }, now: () => new Date() };
  const site = await db().site.create({ data: { teamId, name: "Shop", startUrl, host: new URL(startUrl).host } });
  const audit = await db().audit.create({
    data: {
      teamId,
      siteId: site.id,
      startUrl,
      status: "running",
      options: {},
      ruleSetVersion: "test",
      phases: { create: [{ phase: "measure" }] },
      measurements: {
        create: paths.map((path) => {
          const url = `${ORIGIN}${path}`;
          const facts = emptyMeasurement({ url, device: "mobile", source: "lighthouse" });
          return {
            url,
            device: "mobile",
            source: "lighthouse",
            performance: 80,
            facts: { ...facts, performance: 80 } as unknown as Prisma.InputJsonValue,
          };
        }),
      },
    },
  });
  return { auditId: audit.id, ctx };
}

const about = ({ body }: CruxRequest) => `${body.url ?? body.origin} ${body.formFactor ?? "ALL"}`;
const findingsOf = (auditId: string) =>
  db().finding.findMany({ where: { auditId }, orderBy: [{ ruleId: "asc" }, { url: "asc" }] });

describe("data of real visitors", () => {
  it("are of the page where it has some, else of its origin, and the rows say which", async () => {
    const { auditId, ctx } = await createAudit(["/", "/quiet"]);
    crux.answer(({ method, body }) => {
      if (method === "queryHistoryRecord") return cruxHistory();
      if (body.url === `${ORIGIN}/quiet`) return CRUX_ABSENT;
      return cruxRecord({ lcp: body.origin ? 4200 : 2600 });
    });
    expect(await loadFieldData(auditId, clock)).toEqual({ storedCount: 6, retryAt: null });
    const rows = await db().fieldData.findMany({
      where: { auditId },
      orderBy: [{ url: "asc" }, { formFactor: "desc" }],
    });
    expect(rows.map((row) => [row.url.replace(ORIGIN, ""), row.formFactor, row.subject, row.history !== null])).toEqual(
      [
        ["", "phone", "origin", true],
        ["", "desktop", "origin", true],
        ["/", "phone", "url", true],
        ["/", "desktop", "url", true],
        ["/quiet", "phone", "origin", false],
        ["/quiet", "desktop", "origin", false],
      ],
    );
    // Two kinds of device: the origin, the home page and their histories, and one page.
    expect(crux.requests).toHaveLength(10);
    expect(
      (await listMeasurements({ ctx, input: { auditId } })).map(({ url, field }) => [url, field?.scope, field?.lcpMs]),
    ).toEqual([
      [HOME, "url", 2600],
      [`${ORIGIN}/quiet`, "origin", 4200],
    ]);
  });

  it("feed the rules: a page by its own numbers, the origin once at the home page", async () => {
    const { auditId } = await createAudit(["/", "/quiet"]);
    crux.answer(({ method, body }) => {
      if (method === "queryHistoryRecord" || body.url) return CRUX_ABSENT;
      return cruxRecord({ lcp: 4200, cls: "0.12" });
    });
    await loadFieldData(auditId, clock);
    await finishMeasurements(auditId);
    const findings = (await findingsOf(auditId)).filter((finding) => /^(cwv|field)/.test(finding.ruleId));
    expect(findings.map((finding) => [finding.ruleId, finding.severity, finding.url])).toEqual([
      ["cwv-assessment-failed", "critical", HOME],
      ["cwv-cls", "warning", HOME],
      ["cwv-lcp", "critical", HOME],
    ]);
    expect(JSON.stringify(findings[2]?.evidence)).toContain("the whole site");
  });

  it("feed the rules also when no page was measured here", async () => {
    const { auditId } = await createAudit();
    crux.answer(({ method }) => (method === "queryRecord" ? cruxRecord({ inp: 620 }) : CRUX_ABSENT));
    await loadFieldData(auditId, clock);
    await finishMeasurements(auditId);
    const inp = (await findingsOf(auditId)).filter((finding) => finding.ruleId === "cwv-inp");
    expect(inp).toMatchObject([{ severity: "critical", url: HOME }]);
  });

  it("are asked for all devices together where each alone has too few visits", async () => {
    const { auditId } = await createAudit();
    crux.answer(({ method, body }) => (method === "queryRecord" && !body.formFactor ? cruxRecord() : CRUX_ABSENT));
    await loadFieldData(auditId, clock);
    expect(await db().fieldData.findMany({ where: { auditId }, select: { url: true, formFactor: true } })).toEqual([
      { url: ORIGIN, formFactor: "all" },
    ]);
  });

  it("are of the home page after its redirect", async () => {
    const { auditId } = await createAudit([], "https://plumbline-audits.com/");
    await db().page.create({
      data: {
        auditId,
        url: "https://plumbline-audits.com/",
        redirectUrl: HOME,
        status: 301,
        isIndexable: false,
        indexabilityReason: "redirect",
        template: "/",
        facts: {},
      },
    });
    crux.answer(() => cruxRecord());
    await loadFieldData(auditId, clock);
    expect([...new Set(crux.requests.map(({ body }) => body.url ?? body.origin))]).toEqual([ORIGIN, HOME]);
  });

  it("are absent for a small site, which is a notice and no failure", async () => {
    const { auditId, ctx } = await createAudit(["/"]);
    crux.answer(() => CRUX_ABSENT);
    await loadFieldData(auditId, clock);
    await finishMeasurements(auditId);
    expect(await loadProbe(db(), auditId, "field")).toMatchObject({
      state: "absent",
      reason: expect.stringMatching(/few/),
    });
    expect((await findingsOf(auditId)).filter((f) => f.ruleId === "field-data-absent")).toMatchObject([
      { severity: "notice", url: HOME },
    ]);
    expect(await listFieldData({ ctx, input: { auditId } })).toMatchObject({ rows: [], state: "absent" });
  });
});

describe("asking for data of real visitors", () => {
  it("is skipped without a key, with the setting's name", async () => {
    delete process.env.CRUX_API_KEY;
    resetEnv();
    const { auditId } = await createAudit();
    expect(await loadFieldData(auditId, clock)).toEqual({ storedCount: 0, retryAt: null });
    expect(await loadProbe(db(), auditId, "field")).toMatchObject({
      state: "skipped",
      reason: expect.stringMatching(/CRUX_API_KEY/),
    });
  });

  it.each(["http://127.0.0.1:4010/", "https://intranet/", "https://shop.internal/", "http://[::1]/"])(
    "never sends the private name %s to Google",
    async (startUrl) => {
      const { auditId } = await createAudit([], startUrl);
      await loadFieldData(auditId, clock);
      expect(crux.requests).toEqual([]);
      expect(await loadProbe(db(), auditId, "field")).toMatchObject({
        state: "skipped",
        reason: expect.stringMatching(/private/),
      });
    },
  );

  it("waits for a full minute and then asks only what was not answered", async () => {
    process.env.CRUX_MINUTE_LIMIT = "3";
    resetEnv();
    const { auditId } = await createAudit();
    crux.answer(({ method }) => (method === "queryRecord" ? cruxRecord() : cruxHistory()));
    expect(await loadFieldData(auditId, clock)).toMatchObject({ retryAt: "2026-11-25T20:01:00.000Z" });
    expect(crux.requests).toHaveLength(3);
    const later = { ...clock, now: () => new Date("2026-11-25T20:01:00Z") };
    process.env.CRUX_MINUTE_LIMIT = "100";
    resetEnv();
    expect(await loadFieldData(auditId, later)).toEqual({ storedCount: 4, retryAt: null });
    const records = crux.requests.filter((request) => request.method === "queryRecord").map(about);
    expect(records).toHaveLength(new Set(records).size);
  });

  it("stops at a key that is refused, and no other audit asks with it for a while", async () => {
    const { auditId } = await createAudit(["/", "/a", "/b"]);
    crux.answer(() => cruxError(403, { message: "API not enabled", status: "PERMISSION_DENIED" }));
    expect(await loadFieldData(auditId, clock)).toEqual({ storedCount: 0, retryAt: null });
    expect(crux.requests).toHaveLength(1);
    await finishMeasurements(auditId);
    const phase = await db().auditPhase.findFirstOrThrow({ where: { auditId, phase: "measure" } });
    expect(phase).toMatchObject({ status: "completed", reason: expect.stringMatching(/real visitors.*CRUX_API_KEY/) });
    const next = await createAudit();
    await loadFieldData(next.auditId, clock);
    expect(crux.requests).toHaveLength(1);
  });

  it("tries twice in an outage, for two questions, then goes on without", async () => {
    const { auditId } = await createAudit(["/", "/a", "/b"]);
    crux.answer(() => ({ status: 503, text: "busy" }));
    expect(await loadFieldData(auditId, clock)).toEqual({ storedCount: 0, retryAt: null });
    expect(crux.requests).toHaveLength(4);
    expect(await loadProbe(db(), auditId, "field")).toMatchObject({ state: "cut-short" });
  });

  it("keeps what it has when the report fails half-way", async () => {
    const { auditId } = await createAudit(["/a"]);
    crux.answer(({ body }) => (body.url === `${ORIGIN}/a` ? { status: 200, text: "<html>" } : cruxRecord()));
    await loadFieldData(auditId, clock);
    expect(await loadProbe(db(), auditId, "field")).toMatchObject({ state: "cut-short" });
    expect(await db().fieldData.count({ where: { auditId } })).toBeGreaterThan(0);
  });
});

describe("a stranger", () => {
  it("sees no data of another team's audit", async () => {
    const { auditId } = await createAudit();
    crux.answer(() => cruxRecord());
    await loadFieldData(auditId, clock);
    const { ctx } = await createAudit();
    await expect(listFieldData({ ctx, input: { auditId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
