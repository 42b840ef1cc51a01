import { describe, expect, it } from "vitest";
import { findRelevantFacts } from "@/server/analysis/relevant-facts";
import { facts } from "./input";

const idsFor = (question: string) => findRelevantFacts(question, facts()).flatMap((statement) => statement.citations);

describe("facts that fit a question", () => {
  it("are found by their telling words, the best first", () => {
    expect(idsFor("Do my pages lack titles?")[0]).toBe("F-0001");
    expect(idsFor("What about the sitemap?")[0]).toBe("F-0003");
    expect(idsFor("Is anything not compressed with Brotli?")[0]).toBe("F-0002");
  });

  it("are none when no word is shared", () => {
    expect(idsFor("Quel temps fait-il ?")).toEqual([]);
  });

  it("are whole sentences of our own facts, each with the fact it is", () => {
    const known = facts().byId;
    const all = findRelevantFacts("pages score title sitemap compressed mobile LCP critical warnings", facts());
    expect(all.length).toBeGreaterThan(3);
    for (const { text, citations } of all) expect(known.get(citations[0] ?? "")?.text.startsWith(text)).toBe(true);
  });
});
