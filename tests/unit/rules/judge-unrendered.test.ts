import { describe, expect, it } from "vitest";
import { describeFrames, listUnrenderedFrames } from "@/server/audits/unrendered-frames";
import { PAGE_RULES } from "@/server/rules/registry";
import { judgeUnrendered, withoutClaimsAboutFrames } from "@/server/rules/rendered/judge-unrendered";
import type { FindingFacts } from "@/server/rules/types";
import { documentWith, pageFrom } from "@/tests/helpers/page-facts";

const START = "https://example.com/";
const SHELL = `<!doctype html><html><head><script src="/a.js"></script></head><body><div id="root"></div></body></html>`;
const frame = pageFrom(SHELL, { url: `${START}app` });
const thin = pageFrom(documentWith("<p>Nothing but some words.</p>"), { url: `${START}thin` });
const pages = new Map([frame, thin].map((page) => [page.url, page]));
const PLAN = { mode: "auto", pages: [], wantedCount: 40, reason: "25 of 40 pages were rendered." } as const;

const claim = (ruleId: string, url: string | null): FindingFacts => ({
  key: `${ruleId} ${url}`,
  ruleId,
  category: "titles",
  severity: "warning",
  scope: url === null ? "site" : "page",
  url,
  message: "Seen.",
  evidence: [],
  status: "failed",
});

describe("an empty frame that no browser opened", () => {
  it("is told from a page that is merely thin, with the reason", () => {
    const off = listUnrenderedFrames(pages, new Map(), { ...PLAN, pages: [], mode: "off", reason: null });
    expect([...off]).toEqual([[frame.url, "rendering is off in this audit"]]);
    const limited = listUnrenderedFrames(pages, new Map(), { ...PLAN, pages: [] });
    expect([...limited.values()]).toEqual(["it was not opened in a browser: 25 of 40 pages were rendered"]);
    expect(describeFrames(off, null)).toMatch(/^1 page is an empty frame that scripts fill\. Rendering is off/);
    expect(describeFrames(limited, { ...PLAN, pages: [] })).toBeNull();
  });

  it("has unverified findings where scripts may bring what is missing", () => {
    const context = { startUrl: START, isHome: false, now: "2026-11-25T12:00:00.000Z" };
    const findings = judgeUnrendered(frame, context, PAGE_RULES, "nobody looked");
    expect(findings.map((finding) => finding.ruleId)).toEqual(
      expect.arrayContaining(["title-missing", "h1-missing", "thin-content", "page-dead-end"]),
    );
    expect(findings.map((finding) => finding.ruleId)).not.toContain("js-shell-html");
    expect(findings.every((finding) => finding.status === "unverified")).toBe(true);
    expect(findings[0]?.message).toBe("The HTML is an empty frame that scripts fill, and nobody looked.");
  });

  it("is no proof of duplicates, and as the start page none of missing links", () => {
    const frames = new Map([[frame.url, "nobody looked"]]);
    const claims = [
      claim("title-duplicate", frame.url),
      claim("title-duplicate", thin.url),
      claim("orphan-page", thin.url),
      claim("page-links-to-broken", frame.url),
      claim("robots-txt-missing", null),
    ];
    const statuses = (start: string) => withoutClaimsAboutFrames(claims, frames, start).map((one) => one.status);
    expect(statuses(START)).toEqual(["unverified", "failed", "failed", "failed", "failed"]);
    expect(statuses(frame.url)).toEqual(["unverified", "failed", "unverified", "failed", "failed"]);
  });
});
