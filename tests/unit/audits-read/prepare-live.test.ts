import { describe, expect, it } from "vitest";
import type { AuditEventData, LivePage, WatchedEvent } from "@/server/audits/events";
import { preparePhases } from "@/server/audits/prepare-audit";
import {
  announcePhases,
  describePhase,
  estimateCrawlLeft,
  foldEvents,
  initialLiveState,
  isFinished,
  KEPT_PAGES,
  progressShare,
} from "@/server/audits/prepare-live";

const AT = "2026-11-20T10:00:00.000Z";
const start = initialLiveState("running", preparePhases([]));
const event = (seq: number, data: AuditEventData): WatchedEvent => ({ seq, at: AT, data });
const page = (url: string): LivePage => ({
  url,
  status: 200,
  title: null,
  depth: 1,
  ttfbMs: 10,
  redirectUrl: null,
  findingCount: 0,
  errorKind: null,
});
const crawlOf = (events: WatchedEvent[]) => {
  const phase = foldEvents(start, events).phases.find((candidate) => candidate.phase === "crawl");
  if (!phase) throw new Error("no crawl phase");
  return phase;
};

describe("foldEvents", () => {
  it("ignores what it has seen, so a stream may repeat itself", () => {
    const once = foldEvents(start, [event(1, { kind: "pages", pages: [page("a"), page("b")] })]);
    const twice = foldEvents(once, [
      event(1, { kind: "pages", pages: [page("a"), page("b")] }),
      event(2, { kind: "pages", pages: [page("c")] }),
    ]);
    expect(twice.pages.map((entry) => entry.url)).toEqual(["c", "b", "a"]);
    expect(twice).toMatchObject({ pageCount: 3, lastSeq: 2 });
  });

  it("counts pages it no longer keeps", () => {
    const many = Array.from({ length: KEPT_PAGES + 50 }, (_, index) => page(`p${index}`));
    const state = foldEvents(start, [event(1, { kind: "pages", pages: many })]);
    expect(state.pages).toHaveLength(KEPT_PAGES);
    expect(state.pageCount).toBe(KEPT_PAGES + 50);
  });

  it("moves phases and keeps their counts when an event brings none", () => {
    const phase = crawlOf([
      event(1, { kind: "phase", phase: "crawl", status: "running" }),
      event(2, { kind: "progress", phase: "crawl", counts: { found: 10, fetched: 4 } }),
      event(3, { kind: "phase", phase: "crawl", status: "completed" }),
    ]);
    expect(phase).toMatchObject({ status: "completed", counts: { found: 10, fetched: 4 }, endedAtMs: Date.parse(AT) });
  });

  it("ends with the audit and keeps the reason of a failure", () => {
    const state = foldEvents(start, [event(1, { kind: "status", status: "failed", failureReason: "No answer." })]);
    expect(isFinished(state)).toBe(true);
    expect(state.failureReason).toBe("No answer.");
  });
});

describe("progressShare", () => {
  it("is unknown until something was found", () => {
    expect(progressShare(crawlOf([event(1, { kind: "progress", phase: "crawl", counts: {} })]))).toBeNull();
    expect(
      progressShare(crawlOf([event(1, { kind: "progress", phase: "crawl", counts: { found: 8, fetched: 2 } })])),
    ).toBe(0.25);
  });
});

describe("describePhase", () => {
  it("says how far the crawl is and why a phase was skipped", () => {
    const running = crawlOf([
      event(1, { kind: "phase", phase: "crawl", status: "running" }),
      event(2, { kind: "progress", phase: "crawl", counts: { found: 640, fetched: 418, blocked: 3 } }),
    ]);
    expect(describePhase(running)).toBe("418 of about 640 pages · 3 blocked");
    expect(describePhase({ ...running, status: "skipped", reason: "No browser was found." })).toBe(
      "Skipped: No browser was found.",
    );
  });
});

describe("estimateCrawlLeft", () => {
  const at = (fetched: number) =>
    foldEvents(start, [
      event(1, { kind: "phase", phase: "crawl", status: "running" }),
      event(2, { kind: "progress", phase: "crawl", counts: { found: 600, fetched } }),
    ]);
  const afterMs = (ms: number) => Date.parse(AT) + ms;

  it("stays silent until there are enough samples", () => {
    expect(estimateCrawlLeft(at(10), afterMs(60_000))).toBeNull();
    expect(estimateCrawlLeft(at(100), afterMs(2_000))).toBeNull();
    expect(estimateCrawlLeft(at(600), afterMs(60_000))).toBeNull();
  });

  it("gives a range, never one number to be wrong about", () => {
    expect(estimateCrawlLeft(at(200), afterMs(120_000))).toBe("about 4 to 6 minutes of crawling left");
    expect(estimateCrawlLeft(at(590), afterMs(60_000))).toBe("less than a minute of crawling left");
  });
});

describe("announcePhases", () => {
  it("changes with phases and not with pages", () => {
    const running = foldEvents(start, [event(1, { kind: "phase", phase: "crawl", status: "running" })]);
    const more = foldEvents(running, [event(2, { kind: "pages", pages: [page("a")] })]);
    expect(announcePhases(running)).toBe("Crawl is running, 0 of 8 phases done.");
    expect(announcePhases(more)).toBe(announcePhases(running));
  });
});
