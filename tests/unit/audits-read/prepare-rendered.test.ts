import { describe, expect, it } from "vitest";
import { prepareRendered } from "@/server/audits/prepare-rendered";
import { documentWith, pageFrom } from "../../helpers/page-facts";
import { scripted, seenAs } from "../../helpers/rendered-facts";

describe("raw beside rendered", () => {
  it("is nothing for a page that was not rendered", () => {
    expect(prepareRendered(pageFrom("<p>Hi"), null)).toBeNull();
  });

  it("shows both values and marks what scripts changed", () => {
    const { page, rendered } = scripted(
      documentWith("<h1>Tents</h1>"),
      documentWith("<h1>Tents</h1>", '<meta name="robots" content="noindex">').replace("Ridge", "Dome"),
    );
    const rows = new Map(prepareRendered(page, rendered)?.rows.map((row) => [row.label, row]));
    expect(rows.get("Title")).toMatchObject({ isChanged: true, rendered: expect.stringContaining("Dome") });
    expect(rows.get("Robots")).toMatchObject({ raw: "none", rendered: "noindex", isChanged: true });
    expect(rows.get("Main heading")).toMatchObject({ raw: "Tents", isChanged: false });
    expect([...rows.keys()]).toEqual([
      "Title",
      "Description",
      "Canonical",
      "Robots",
      "Main heading",
      "Words",
      "Internal links",
      "JSON-LD",
    ]);
  });

  it("says why there is nothing to compare", () => {
    const moved = seenAs({ finalUrl: "https://example.com/b", laterDocumentCount: 1 });
    expect(prepareRendered(moved.page, moved.rendered)).toEqual({
      problem: "Scripts send visitors to another page. It ended at https://example.com/b.",
      rows: [],
      facts: [],
    });
    const failed = seenAs({ error: { code: "timeout", message: "It took too long." } });
    expect(prepareRendered(failed.page, failed.rendered)?.problem).toBe("It took too long.");
  });
});
