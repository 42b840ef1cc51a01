import { describe, expect, it } from "vitest";
import { createSharing } from "@/server/audits/share-repeats";
import { factsOf, generatedBodies } from "@/tests/bench/page-inputs";

describe("createSharing", () => {
  it("changes nothing that a rule could see", () => {
    const share = createSharing();
    for (const { url, body } of generatedBodies(5)) {
      const facts = factsOf(url, body);
      const before = structuredClone(facts);
      expect(share(facts)).toBe(facts);
      expect(facts).toEqual(before);
    }
  });

  it("keeps one empty list that nobody can fill", () => {
    const share = createSharing();
    const [first, second] = [share({ rel: [] as string[] }), share({ rel: [] as string[] })];
    expect(first.rel).toBe(second.rel);
    expect(() => first.rel.push("nofollow")).toThrow();
  });

  it("looks inside lists and leaves numbers, long texts and null alone", () => {
    const facts = { minhash: [1, 2], note: "x".repeat(1_000), gap: null, rows: [{ texts: ["a", "b"], at: 3 }] };
    expect(createSharing()(structuredClone(facts))).toEqual(facts);
  });
});
