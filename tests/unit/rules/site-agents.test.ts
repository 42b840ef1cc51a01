import { describe, expect, it } from "vitest";
import type { AgentAnswer, AgentProbe, SiteProbe } from "@/server/facts/types";
import blocked from "@/server/rules/ai/ai-agents-blocked-by-waf";
import licenseBroken from "@/server/rules/ai/ai-license-broken";
import markdownMissing from "@/server/rules/ai/markdown-variant-missing";
import payPerCrawl from "@/server/rules/ai/pay-per-crawl-user-fetch";
import cloaking from "@/server/rules/security/cloaking-suspected";
import { htmlFrom } from "../../helpers/page-facts";
import { failedPaths, findingsOf, probe, robots, siteFrom } from "../../helpers/site-facts";

const words = (topic: string, count = 120) =>
  Array.from({ length: count }, (_, index) => `${topic}${index % 37} ${topic}${index}`).join(" ");

function answer(text: string, overrides: Partial<AgentAnswer> = {}): AgentAnswer {
  const { wordCount, minhash } = htmlFrom(`<main>${text}</main>`).text;
  return {
    status: 200,
    finalUrl: "https://example.com/",
    contentType: "text/html",
    error: null,
    isBotChallenge: false,
    isNoindex: false,
    title: "Tents",
    canonical: "https://example.com/",
    wordCount,
    minhash,
    bodyBytes: text.length,
    ...overrides,
  };
}

const tents = answer(words("tent"));
const pills = answer(words("pill"));
const refused = answer("", { status: 403, wordCount: null, title: null, canonical: null });
const wall = answer("", { status: 403, isBotChallenge: true, wordCount: null });

const browser = (...answers: AgentAnswer[]): AgentProbe => ({ agent: "Browser", kind: "browser", answers });
const google = (...answers: AgentAnswer[]): AgentProbe => ({ agent: "Googlebot", kind: "search", answers });
const chat = (...answers: AgentAnswer[]): AgentProbe => ({ agent: "ChatGPT-User", kind: "ai-user", answers });
const withAgents = (...agents: AgentProbe[]) => siteFrom([], { probes: { agents } });

describe("cloaking-suspected", () => {
  it("fails when Googlebot gets another text both times, and says what differs", () => {
    const [finding] = findingsOf(cloaking, withAgents(browser(tents, tents), google(pills, pills)));
    expect(finding).toMatchObject({ status: "failed", severity: "critical" });
    expect(finding?.message).toBe(
      "Asked as Googlebot, the start page has another text than for a browser, both times.",
    );
  });

  it.each([
    ["title", { title: "Cheap pills" }],
    ["canonical", { canonical: "https://other.example/" }],
    ["index rule", { isNoindex: true }],
  ] as const)("fails on another %s", (what, change) => {
    const other = { ...tents, ...change };
    const [finding] = findingsOf(cloaking, withAgents(browser(tents, tents), google(other, other)));
    expect(finding?.message).toContain(`another ${what}`);
  });

  it("passes what was alike at once", () => {
    expect(findingsOf(cloaking, withAgents(browser(tents), google(tents)))).toEqual([]);
  });

  it("passes a page that changes at every request", () => {
    const faces = ["a", "b", "c", "d"].map((topic) => answer(words(topic), { title: topic }));
    const [a, b, c, d] = faces as [AgentAnswer, AgentAnswer, AgentAnswer, AgentAnswer];
    expect(findingsOf(cloaking, withAgents(browser(a, b), google(c, d)))).toEqual([]);
  });

  it.each([
    ["a refusal", browser(tents, tents), google(refused, refused)],
    ["a bot wall", browser(tents, tents), google(wall, wall)],
    ["a second try that did not come", browser(tents, tents), google(pills)],
    ["a shell that scripts fill in a browser", browser(answer("Loading"), answer("Loading")), google(pills, pills)],
  ])("leaves %s unverified", (_, ours, theirs) => {
    expect(failedPaths(cloaking, withAgents(ours, theirs))).toEqual(["?site"]);
  });

  it("says nothing when the browser got no page or nobody was asked", () => {
    expect(findingsOf(cloaking, withAgents(browser(wall), google(tents)))).toEqual([]);
    expect(findingsOf(cloaking, siteFrom([]))).toEqual([]);
  });
});

describe("ai-agents-blocked-by-waf", () => {
  const open = [browser(tents, tents), google(tents)] as const;

  it("fails on a refusal by name and on an emptied page", () => {
    const [finding] = findingsOf(blocked, withAgents(...open, chat(refused, refused)));
    expect(finding?.message).toBe("The start page is refused when it is asked for as ChatGPT-User.");
    const few = answer("Nothing here for robots");
    expect(failedPaths(blocked, withAgents(...open, chat(few, few)))).toEqual(["site"]);
  });

  it("passes a full page, a second try that went well and a short text for readers of Markdown", () => {
    const markdown = answer("", { contentType: "text/markdown", wordCount: null });
    expect(findingsOf(blocked, withAgents(...open, chat(tents)))).toEqual([]);
    expect(findingsOf(blocked, withAgents(...open, chat(refused, tents)))).toEqual([]);
    expect(findingsOf(blocked, withAgents(...open, chat(markdown, markdown)))).toEqual([]);
  });

  it("leaves walls, single refusals, prices and hosts that refuse every name unverified", () => {
    const priced = { ...refused, status: 402 };
    expect(failedPaths(blocked, withAgents(...open, chat(wall, wall)))).toEqual(["?site"]);
    expect(failedPaths(blocked, withAgents(...open, chat(refused)))).toEqual(["?site"]);
    expect(failedPaths(blocked, withAgents(...open, chat(priced, priced)))).toEqual(["?site"]);
    const strict = withAgents(browser(tents, tents), google(refused, refused), chat(refused, refused));
    expect(failedPaths(blocked, strict)).toEqual(["?site"]);
  });
});

describe("pay-per-crawl-user-fetch", () => {
  const priced = { ...refused, status: 402 };

  it("fails on two demands for money to a fetch for a person, only", () => {
    expect(failedPaths(payPerCrawl, withAgents(browser(tents, tents), chat(priced, priced)))).toEqual(["site"]);
    expect(failedPaths(payPerCrawl, withAgents(browser(tents, tents), chat(priced)))).toEqual([]);
    expect(failedPaths(payPerCrawl, withAgents(browser(tents), chat(tents)))).toEqual([]);
    const crawler: AgentProbe = { ...chat(priced, priced), agent: "OAI-SearchBot", kind: "ai-search" };
    expect(failedPaths(payPerCrawl, withAgents(browser(tents, tents), crawler))).toEqual([]);
  });
});

describe("markdown-variant-missing", () => {
  const site = (...markdown: SiteProbe[]) => siteFrom([], { probes: { markdown } });

  it("fails when both addresses bring HTML or an error, and costs nothing", () => {
    expect(failedPaths(markdownMissing, site(probe("/"), probe("/index.md", { status: 404 })))).toEqual(["site"]);
    expect(failedPaths(markdownMissing, site(probe("/", { status: 406 }), probe("/index.md")))).toEqual(["site"]);
    expect(markdownMissing.weight).toBe(0);
  });

  it("passes Markdown by either way, as plain text too", () => {
    const typed = probe("/", { contentType: "text/markdown; charset=utf-8" });
    const plain = probe("/index.md", { contentType: "text/plain", bodyExcerpt: "# Tents" });
    expect(failedPaths(markdownMissing, site(typed))).toEqual([]);
    expect(failedPaths(markdownMissing, site(probe("/"), plain))).toEqual([]);
    expect(failedPaths(markdownMissing, siteFrom([]))).toEqual([]);
  });

  it("does not judge refusals and outages, nor HTML sent as plain text", () => {
    expect(failedPaths(markdownMissing, site(probe("/", { status: 403 })))).toEqual(["?site"]);
    expect(failedPaths(markdownMissing, site(probe("/"), probe("/index.md", { status: null })))).toEqual(["?site"]);
    const markup = probe("/index.md", { contentType: "text/plain", bodyExcerpt: "<!doctype html>" });
    expect(failedPaths(markdownMissing, site(probe("/"), markup))).toEqual(["site"]);
  });
});

describe("ai-license-broken", () => {
  const site = (license: SiteProbe | null, written = "https://example.com/license.xml") =>
    siteFrom([], { probes: { robots: robots({ licenses: [written] }), license } });
  const xml = (bodyExcerpt: string | null, overrides: Partial<SiteProbe> = {}) =>
    probe("/license.xml", { contentType: "application/xml", bodyExcerpt, ...overrides });

  it.each([
    ["an error", xml(null, { status: 404 })],
    ["a page", probe("/license.xml", { bodyExcerpt: "Our terms" })],
    ["other XML", xml('<?xml version="1.0"?><urlset></urlset>')],
    ["plain text", xml("All rights reserved", { contentType: "text/plain" })],
  ])("fails on %s", (_, license) => {
    expect(failedPaths(licenseBroken, site(license))).toEqual(["site"]);
  });

  it("fails on what is no web address", () => {
    expect(failedPaths(licenseBroken, site(null, "/license.xml"))).toEqual(["site"]);
  });

  it.each([
    ["an RSL document", xml('<?xml version="1.0"?><!-- <a> --><rsl xmlns="https://rslstandard.org/rsl">')],
    ["a document whose root a comment hides", xml(`<?xml version="1.0"?><!-- ${"long ".repeat(200)}`)],
  ])("passes %s", (_, license) => {
    expect(failedPaths(licenseBroken, site(license))).toEqual([]);
  });

  it("does not judge refusals, and needs a licence to be named", () => {
    expect(failedPaths(licenseBroken, site(xml(null, { status: 403 })))).toEqual(["?site"]);
    expect(failedPaths(licenseBroken, site(null))).toEqual(["?site"]);
    expect(failedPaths(licenseBroken, siteFrom([]))).toEqual([]);
  });
});
