import { describe, expect, it } from "vitest";
import { preparePageFacts } from "@/server/audits/prepare-details";
import { pageFrom } from "@/tests/helpers/page-facts";

describe("preparePageFacts", () => {
  it("says when the content is that of an earlier audit, and nothing when it was sent now", () => {
    const facts = pageFrom("<title>A page</title>");
    const contentOf = (fetch: typeof facts.fetch) =>
      preparePageFacts({ ...facts, fetch }, 1).find((row) => row.label === "Content")?.value;
    expect(contentOf(facts.fetch)).toBeUndefined();
    expect(contentOf({ ...facts.fetch, isRevalidated: true, bodyFetchedAt: "2026-11-12T23:30:00.000Z" })).toBe(
      "as sent on 12 Nov 2026; the server says that it did not change since",
    );
  });
});
