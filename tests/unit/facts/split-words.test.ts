import { describe, expect, it } from "vitest";
import { splitWords } from "@/server/facts/text/split-words";

describe("splitWords", () => {
  it.each([
    "It's a WELL-known case, e.g. v1.2.3-rc.",
    "don't--stop __init__ a_b .5 3. x.y-z'",
    "tab\tand\nline, (brackets) & 50% $5.00 C++ #1",
    "",
    "l’été à 3½ m² — «naïve» “co\u00adop” ©2024 ™ → x…y",
  ])("finds the same words in Western text as in text with other characters: %j", (text) => {
    expect(splitWords(text)).toEqual(splitWords(`${text} ж`).slice(0, -1));
  });

  it("agrees with Unicode about each character that is read without its classes", () => {
    for (let code = 0; code < 0x2600; code++) {
      const character = String.fromCharCode(code);
      const words = splitWords(`${character} ж`).slice(0, -1);
      expect(splitWords(character), code.toString(16)).toEqual(words);
    }
  });

  it("keeps words together across apostrophes, hyphens and dots only", () => {
    expect(splitWords("It's well-known: v1.2 a_b")).toEqual(["it's", "well-known", "v1.2", "a", "b"]);
  });
});
