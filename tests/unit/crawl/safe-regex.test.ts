import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusalOfRegex } from "@/server/crawl/safe-regex";

const MAX_CPU_MS = 2_000;

describe("refusalOfRegex", () => {
  it.each([
    "^(a?){30}a{30}$",
    `${"a?".repeat(60)}${"a".repeat(60)}`,
    "(a|a)".repeat(38),
    "^a|b*c*d*",
    "a{1,900}a{1,900}a{1,900}x",
    "((a|b)c)+",
    "(a??)+",
    "^(?:(?:a|b)?c)*",
    "(?=(a+)+)b",
    "^(?<n>a+)+$",
  ])("refuses %s", (source) => {
    expect(refusalOfRegex(source)).toMatch(/\.$/);
  });

  it.each([
    "^/(de|fr|it)?/?$",
    "^/blog/.*?/page/\\d+$",
    "\\.(?:pdf|zip|docx?|xlsx?|png|jpe?g)$",
    "^/a/|^/b/|^/c/",
    "[?&]page=\\d+",
    "^/products/(?:\\d+-)?[^/?]+\\?",
    "^/[a-z]{2}(?:-[a-z]{2})?/",
    "(?:/\\d{4})?/index\\.html?$",
  ])("accepts %s", (source) => {
    expect(refusalOfRegex(source)).toBeNull();
  });

  it("accepts nothing that takes long on a path of 1,000 characters", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      ".",
      "[ab]",
      "\\w",
      "(a",
      "(?:a",
      "(",
      ")",
      "|",
      "*",
      "+",
      "?",
      "{2,}",
      "{0,9}",
      "{3}",
      "$",
      "x",
      "^",
    );
    const texts = ["a".repeat(1_000), "ab".repeat(500), `${"a".repeat(999)}x`, "/".padEnd(1_000, "ba")];
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const source = pieces.join("");
        if (refusalOfRegex(source) !== null) return;
        const expression = new RegExp(source, "u");
        const before = process.cpuUsage();
        for (const text of texts) expression.test(text);
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1_000, source).toBeLessThan(MAX_CPU_MS);
      }),
      { numRuns: 1_500 },
    );
  });
});
