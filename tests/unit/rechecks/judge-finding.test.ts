import { describe, expect, it } from "vitest";
import { type Judgement, judgeFinding } from "@/server/rechecks/judge-finding";
import { findRule } from "@/server/rules/registry";
import type { FindingFacts } from "@/server/rules/types";
import { blocked, failure, noindex, ORIGIN, page, redirect } from "@/tests/helpers/site-facts";

const rule = findRule("title-missing");
if (!rule) throw new Error("the rule of this test is gone");

const url = `${ORIGIN}/a`;
const live = page("/a");
const silent = { ...failure("/a", 500), status: null };

const seen: FindingFacts = {
  key: "k",
  ruleId: "title-missing",
  category: "titles",
  severity: "critical",
  scope: "page",
  url,
  message: "Seen now.",
  evidence: [{ kind: "text", value: "now" }],
  status: "failed",
};

function judge(overrides: Partial<Judgement> = {}, status = "failed") {
  return judgeFinding({
    finding: {
      id: "f",
      key: "k",
      ruleId: "title-missing",
      severity: "critical",
      url,
      message: "Was.",
      evidence: [],
      status,
    },
    rule: rule as Judgement["rule"],
    now: null,
    error: null,
    notApplicable: null,
    involved: [{ url, stored: live, fresh: live }],
    obstacle: null,
    checkedAt: new Date("2026-11-20T12:00:00Z"),
    ...overrides,
  });
}

const onlyOwn = (fresh: typeof live | null, stored = live) => ({ involved: [{ url, stored, fresh }] });

describe("judgeFinding", () => {
  it("closes what a rule no longer finds on a live page", () => {
    expect(judge()).toMatchObject({
      outcome: "fixed",
      before: { message: "Was." },
      after: { message: "Page has a title." },
    });
  });

  it("keeps what the rule still finds, with what it sees now", () => {
    expect(judge({ now: seen })).toMatchObject({
      outcome: "still-there",
      after: { message: "Seen now.", evidence: [{ kind: "text", value: "now" }] },
    });
  });

  it("does not conclude from what a rule cannot verify, from a rule that throws or from an obstacle", () => {
    expect(judge({ now: { ...seen, status: "unverified" } }).outcome).toBe("unverified");
    expect(judge({ error: "boom" }).outcome).toBe("unverified");
    expect(judge({ error: "boom" }).after.message).not.toContain("boom");
    expect(judge({ obstacle: "Closed." })).toMatchObject({ outcome: "unverified", after: { message: "Closed." } });
  });

  it.each([
    ["no answer", silent],
    ["a server error", failure("/a", 503)],
    ["a refusal", failure("/a", 403)],
    ["too many requests", failure("/a", 429)],
    ["robots.txt", blocked("/a")],
    ["a bot wall", { ...live, isBotChallenge: true }],
    ["no time", null],
  ])("does not take %s for a fix", (_name, fresh) => {
    expect(judge(onlyOwn(fresh)).outcome).toBe("unverified");
  });

  it.each([
    ["a page that is gone", failure("/a", 410), "The page now answers 410, so the rule no longer applies."],
    ["a redirect", redirect("/a", "/b"), `The page now redirects to ${ORIGIN}/b, so the rule no longer applies.`],
    ["noindex", noindex("/a"), "The page is now noindex, so the rule no longer applies."],
  ])("closes for %s and says so", (_name, fresh, message) => {
    expect(judge(onlyOwn(fresh))).toMatchObject({ outcome: "fixed", after: { message } });
  });

  it("lets a target that fails as before stand in nobody's way", () => {
    const target = (status: number) => failure("/gone", status);
    const involved = (before: number, now: number) => [
      { url, stored: live, fresh: live },
      { url: `${ORIGIN}/gone`, stored: target(before), fresh: target(now) },
    ];
    expect(judge({ involved: involved(500, 500) }).outcome).toBe("fixed");
    expect(judge({ involved: involved(404, 500) })).toMatchObject({
      outcome: "unverified",
      after: { message: expect.stringContaining("/gone") },
    });
  });

  it("never closes an unverified finding while the page is in the same trouble", () => {
    const walled = { ...live, isBotChallenge: true };
    expect(judge(onlyOwn(walled, walled), "unverified").outcome).toBe("unverified");
    expect(judge({}, "unverified").outcome).toBe("fixed");
  });

  it("does not keep a fault open because of pages that were not asked", () => {
    const own = { url, stored: live, fresh: live };
    const other = { url: `${ORIGIN}/b`, stored: live, fresh: null };
    expect(judge({ now: seen, involved: [{ ...own, fresh: null }] }).outcome).toBe("unverified");
    expect(judge({ now: seen, involved: [own, other] }).outcome).toBe("unverified");
    expect(judge({ now: seen, involved: [own, other, { ...other, fresh: live }] }).outcome).toBe("still-there");
  });

  it("lists what the pages answered", () => {
    expect(judge().answers).toEqual([{ url, status: 200, redirectUrl: null }]);
  });
});
