import { describe, expect, it } from "vitest";
import { matchPatterns } from "@/server/sites/test-patterns";

const urls = ["https://a.test/", "https://a.test/blog/1", "https://a.test/blog/2?sort=up", "https://a.test/cart"];

describe("matchPatterns", () => {
  it("sorts known addresses into kept, left out and not included", () => {
    expect(matchPatterns({ include: ["/blog/*"], exclude: ["*?sort=*"] }, urls)).toEqual({
      errors: [],
      matches: {
        included: { count: 1, examples: ["https://a.test/blog/1"] },
        excluded: { count: 1, examples: ["https://a.test/blog/2?sort=up"] },
        notIncluded: { count: 2, examples: ["https://a.test/", "https://a.test/cart"] },
      },
    });
  });

  it("keeps everything without patterns, and shows at most 20 examples", () => {
    const many = Array.from({ length: 45 }, (_, index) => `https://a.test/${index}`);
    const { matches } = matchPatterns({ include: ["  "], exclude: [] }, many);
    expect(matches?.included.count).toBe(45);
    expect(matches?.included.examples).toHaveLength(20);
    expect(matches?.excluded.count).toBe(0);
  });

  it("says which pattern cannot be read and why", () => {
    const { errors, matches } = matchPatterns({ include: ["blog/*"], exclude: ["https://a.test/x"] }, urls);
    expect(matches).toBeNull();
    expect(errors).toEqual([
      { field: "include", message: "blog/*: Start the pattern with / or *, for example /blog/*." },
      { field: "exclude", message: expect.stringContaining("Write the path only") },
    ]);
  });
});
