import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchRobots } from "@/server/crawl/match-robots";
import { MAX_ROBOTS_BYTES, parseRobots } from "@/server/crawl/robots";

const URL = "https://example.com/robots.txt";

describe("parseRobots", () => {
  it("collects sitemaps, content signals and line numbers", () => {
    const facts = parseRobots(
      "User-agent: *\nContent-Signal: search=yes, ai-train=no\nDisallow: /x\n\nSitemap: https://example.com/a.xml\nSitemap: https://example.com/a.xml\nSITEMAP:https://other.example/b.xml",
      URL,
    );
    expect(facts.sitemaps).toEqual(["https://example.com/a.xml", "https://other.example/b.xml"]);
    expect(facts.contentSignals).toEqual([{ agents: ["*"], value: "search=yes, ai-train=no", line: 2 }]);
    expect(facts.groups).toEqual([
      { agents: ["*"], rules: [{ type: "disallow", pattern: "/x", line: 3 }], crawlDelaySeconds: null },
    ]);
    expect(facts.invalidLines).toEqual([]);
  });

  it.each([
    ["Disallow: /x", "before any User-agent"],
    ["User-agent: *\nDisallow: x", "does not start with"],
    ["User-agent: *\nDisallow: /a$b", "only at the end"],
    ["User-agent: *\nDisalow: /x", "misspelled"],
    ["User-agent: *\nNoindex: /x", "no effect"],
    ["User-agent: *\nFoo: bar", "not known"],
    ["User-agent: *\nCrawl-delay: soon", "number of seconds"],
    ["Sitemap: /sitemap.xml", "complete address"],
    ["<html>", "no colon"],
    ["User-agent:", "names no crawler"],
  ])("reports %j", (text, reason) => {
    expect(parseRobots(text, URL).invalidLines).toEqual([
      expect.objectContaining({ reason: expect.stringContaining(reason) }),
    ]);
  });

  it("stays quiet about directives that some crawler knows", () => {
    const text =
      "User-agent: *\nHost: example.com\nClean-param: a\nRequest-rate: 1/5\nVisit-time: 0600-0845\nLicense: https://example.com/l.xml";
    expect(parseRobots(text, URL).invalidLines).toEqual([]);
  });

  it("reads 500 KiB, drops the line that is cut, and reports the true size", () => {
    const filler = `#${"x".repeat(MAX_ROBOTS_BYTES - 30)}\n`;
    const facts = parseRobots(`User-agent: *\n${filler}Disallow: /a-path-that-goes-over-the-limit\nDisallow: /b`, URL);
    expect(facts.groups[0]?.rules).toEqual([]);
    expect(facts.bytes).toBeGreaterThan(MAX_ROBOTS_BYTES);
  });

  it("reads anything without failing, and its result can be asked and stored", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .tuple(fc.constantFrom("User-agent", "Disallow", "Allow", "Crawl-delay"), fc.string())
        .map((pair) => pair.join(": ")),
      fc.constantFrom("User-agent: *", "Disallow: /*a*b$", "Allow: /%", "Disallow: /%E0%A4%A"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.webPath(), (lines, path) => {
        const facts = parseRobots(lines.join("\n"), URL);
        expect(typeof matchRobots(facts, ["plumbline"], `https://example.com${path}`).allowed).toBe("boolean");
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      }),
    );
  });
});
