import { describe, expect, it } from "vitest";
import { type AuditView, prepareNotices, preparePhases, readCounts } from "@/server/audits/prepare-audit";
import { auditOptionsSchema } from "@/server/audits/schemas";

function audit(overrides: Partial<AuditView> = {}): AuditView {
  return {
    id: "a",
    siteId: "s",
    siteName: "Example",
    host: "example.com",
    startUrl: "https://example.com/",
    status: "completed",
    isLive: false,
    options: auditOptionsSchema.parse({}),
    requestedBy: null,
    trigger: "person",
    ruleSetVersion: "1",
    createdAt: new Date(0),
    startedAt: new Date(0),
    completedAt: new Date(1000),
    durationMs: 1000,
    failureReason: null,
    score: 80,
    isPartial: false,
    isCrawlComplete: true,
    pageCount: 3,
    indexableCount: 3,
    findingCount: 1,
    fixedCount: 0,
    severityCounts: { critical: 0, warning: 1, notice: 0 },
    measuredPageCount: 0,
    phases: preparePhases([]),
    receipt: null,
    previous: null,
    hasReport: true,
    lastEventSeq: 0,
    ...overrides,
  };
}

const skipped = preparePhases([
  { phase: "measure", status: "skipped", reason: "No browser was found.", counts: {}, startedAt: null, endedAt: null },
]);

describe("prepareNotices", () => {
  it("has nothing to say about a whole audit", () => {
    expect(prepareNotices(audit())).toEqual([]);
  });

  it("says why an audit failed and what is kept", () => {
    const [notice] = prepareNotices(audit({ status: "failed", failureReason: "The site stopped answering." }));
    expect(notice).toMatchObject({
      tone: "critical",
      lines: ["The site stopped answering.", expect.stringContaining("3 pages and 1 finding")],
    });
  });

  it("names skipped phases with their reasons", () => {
    expect(prepareNotices(audit({ phases: skipped }))).toEqual([
      { tone: "notice", title: "One step was skipped", lines: ["Measure: No browser was found."] },
    ]);
  });

  it("does not call an unfinished crawl whole", () => {
    expect(prepareNotices(audit({ isCrawlComplete: false }))[0]?.title).toBe("Not every page was read");
    expect(prepareNotices(audit({ isPartial: true }))[0]?.title).toBe("The score is partial");
  });

  it("counts what was fixed since, and that the score does not know of it", () => {
    const [notice] = prepareNotices(audit({ fixedCount: 2 }));
    expect(notice?.title).toBe("2 findings were fixed since");
    expect(notice?.lines[0]).toContain("stay as this audit measured them");
  });

  it("keeps quiet while the audit runs", () => {
    expect(prepareNotices(audit({ status: "running", isLive: true, isCrawlComplete: false }))).toEqual([]);
  });
});

describe("preparePhases", () => {
  it("lists every phase in order, known or not", () => {
    const phases = preparePhases([]);
    expect(phases.map((phase) => phase.phase).slice(0, 2)).toEqual(["discover", "crawl"]);
    expect(phases.every((phase) => phase.status === "pending" && phase.durationMs === null)).toBe(true);
  });
});

describe("readCounts", () => {
  it("takes numbers only", () => {
    expect(readCounts({ found: 3, note: "x", nested: {} })).toEqual({ found: 3 });
    expect(readCounts(null)).toEqual({});
  });
});
