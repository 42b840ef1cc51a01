import { describe, expect, it } from "vitest";
import { splitWords } from "@/server/facts/text/split-words";

describe("splitWords", () => {
  it.each([
    "It's a WELL-known case, e.g. v1.2.3-rc.",
    "don't--stop __init__ a_b .5 3. x.y-z'",
    "tab\tand\nline, (brackets) & 50% $5.00 C++ #1",
    "",
  ])("finds the same words in ASCII text as in text with other characters: %j", (text) => {
    expect(splitWords(text)).toEqual(splitWords(`${text} é`).slice(0, -1));
  });

  it("keeps words together across apostrophes, hyphens and dots only", () => {
    expect(splitWords("It's well-known: v1.2 a_b")).toEqual(["it's", "well-known", "v1.2", "a", "b"]);
  });
});
