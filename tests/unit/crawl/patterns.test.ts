import { describe, expect, it } from "vitest";
import { compilePatterns, explainPattern } from "@/server/crawl/patterns";

function verdict(path: string, input: { include?: string[]; exclude?: string[] }) {
  const compiled = compilePatterns(input);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled.patterns.verdict(`https://example.com${path}`);
}

describe("globs", () => {
  it.each([
    ["/blog/*", "/blog/", true],
    ["/blog/*", "/blog/2026/post?page=2", true],
    ["/blog/*", "/blog", false],
    ["/blog/*", "/news/blog/x", false],
    ["/blog", "/blog", true],
    ["/blog", "/blog/x", false],
    ["*/print", "/a/b/print", true],
    ["*.pdf", "/files/a.pdf", true],
    ["/*?page=*", "/list?page=2", true],
    ["/*?page=*", "/listxpage=2", false],
    ["/über/*", "/%C3%BCber/uns", true],
    ["/%c3%bcber/*", "/über/uns", true],
    ["/a.b", "/axb", false],
  ])("%s on %s: %s", (pattern, path, matches) => {
    expect(verdict(path, { include: [pattern] })).toBe(matches ? "included" : "not-included");
  });

  it("lets exclusion win and includes all without patterns", () => {
    expect(verdict("/blog/old/x", { include: ["/blog/*"], exclude: ["/blog/old/*"] })).toBe("excluded");
    expect(verdict("/anything", {})).toBe("included");
    expect(verdict("/anything", { include: [" "] })).toBe("included");
  });

  it("tells which pattern decided", () => {
    const compiled = compilePatterns({ exclude: ["/a/*", "re:^/b"] });
    expect(compiled.ok && compiled.patterns.decidedBy("https://example.com/bcd")).toBe("re:^/b");
  });
});

describe("regular expressions", () => {
  it("match anywhere on path and query", () => {
    expect(verdict("/shop/item-12?color=red", { include: ["re:item-\\d+\\?color=(red|blue)$"] })).toBe("included");
    expect(verdict("/shop/item-x", { include: ["re:item-\\d+"] })).toBe("not-included");
  });

  it.each([
    "(a+)+$",
    "(a*)*",
    "(a|a)*$",
    "(?:a|ab)+",
    "((a+)b)+",
    "(.*)*x",
    "(a{2,}){3,}",
    "^(\\w+\\s?)*$",
    "(a)\\1",
    ".*.*.*x",
    "^a*b*c*d*",
    "(",
    "[",
    "a".repeat(201),
  ])("refuses %s", (source) => {
    expect(explainPattern(`re:${source}`)).toMatch(/\.$/);
  });

  it.each(["^/blog/\\d{4}/", "\\.(pdf|zip)$", "[(a+)+]", "\\(a+\\)+", "^/(?:de|fr)/.*\\?page=\\d+$"])(
    "accepts %s",
    (source) => {
      expect(explainPattern(`re:${source}`)).toBeNull();
    },
  );
});

describe("explainPattern", () => {
  it.each([
    ["blog/*", "Start the pattern with / or *, for example /blog/*."],
    ["https://example.com/blog/*", "Write the path only"],
    ["/a b", "no spaces"],
    ["/a#b", "after #"],
    ["", "empty"],
  ])("explains %j", (pattern, words) => {
    expect(explainPattern(pattern)).toContain(words);
  });
});
