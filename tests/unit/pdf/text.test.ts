import { describe, expect, it } from "vitest";
import { breakLongWord } from "@/server/pdf/break-words";
import { needsPlaceholder, printable } from "@/server/pdf/printable-text";
import { displayUrl, firstTexts, shortenEnd, shortenMiddle } from "@/server/pdf/shorten";
import { directionOf } from "@/server/pdf/text-direction";
import { wrapLines } from "@/server/pdf/wrap-lines";

/** Printable ASCII and a few accents: enough of a font to tell what is missing. */
const COVERED = new Set([
  ...Array.from({ length: 95 }, (_, index) => 32 + index),
  ...[..."éüЖ…"].map((character) => character.codePointAt(0) ?? 0),
]);
const print = (text: string) => printable(text, COVERED);

describe("printable", () => {
  it("leaves plain text alone", () => {
    expect(print("items[0]name -> 3")).toBe("items[0]name -> 3");
  });

  it("composes a letter with its mark", () => {
    expect(print("cafe\u0301")).toBe("café");
  });

  it("names a script it cannot print, once for all its words", () => {
    expect(print("Über 你好 世界 today")).toBe("Uber [CJK text] today");
    expect(print("مرحبا بالعالم")).toBe("[Arabic text]");
  });

  it("names emoji once, joined ones too", () => {
    expect(print("🔥🔥 Hot deals 👨‍👩‍👧 now")).toBe("[emoji] Hot deals [emoji] now");
  });

  it("keeps a label apart from the word after it", () => {
    expect(print("你好world")).toBe("[CJK text] world");
  });

  it("spells signs plainly", () => {
    expect(print("a → b ≥ c")).toBe("a -> b >= c");
    expect(print("ﬁne Ａ")).toBe("fine A");
  });

  it("drops controls, direction overrides and halves of surrogate pairs", () => {
    expect(print("a\u0000\u202Eb\ud800c\u200b")).toBe("abc");
  });

  it("puts everything on one line", () => {
    expect(print(" a\r\n\tb\u2028c ")).toBe("a b c");
  });

  it("never gives a character that the font lacks", () => {
    const output = print("Łódź ∑ नमस्ते ไทย \u{1f1e9}\u{1f1ea} \ufffd Ελλάδα é\u0301");
    expect([...output].filter((character) => !COVERED.has(character.codePointAt(0) ?? 0))).toEqual([]);
  });
});

describe("needsPlaceholder", () => {
  it("tells text that is spelled from text that is named", () => {
    expect(needsPlaceholder("a → b é", COVERED)).toBe(false);
    expect(needsPlaceholder("a 好", COVERED)).toBe(true);
  });
});

describe("directionOf", () => {
  it("follows the first letter", () => {
    expect(directionOf("(2026) مرحبا world").direction).toBe("rtl");
    expect(directionOf("שלום").direction).toBe("rtl");
    expect(directionOf("world مرحبا").direction).toBeUndefined();
    expect(directionOf("2026").direction).toBeUndefined();
  });
});

describe("joiners", () => {
  it("keeps them where they shape letters and drops them elsewhere", () => {
    const all = { has: () => true };
    expect(printable("می\u200cخواهم", all)).toBe("می\u200cخواهم");
    expect(printable("a\u200cb\u200dc", all)).toBe("abc");
  });

  it("parts characters beyond the basic plane", () => {
    expect(printable("👨‍👩", { has: () => true })).toBe("👨 👩");
  });
});

describe("breakLongWord", () => {
  it("breaks between characters of scripts without spaces, never before a closing mark", () => {
    expect(breakLongWord("你好。世")).toEqual(["你", "", "好。", "", "世"]);
  });

  it("keeps ordinary words whole", () => {
    expect(breakLongWord("internationalisation")).toEqual(["internationalisation"]);
  });

  it("breaks a URL after its separators, with an empty part at each break", () => {
    expect(breakLongWord("https://example.com/products?colour=red")).toEqual([
      "https://",
      "",
      "example.",
      "",
      "com/",
      "",
      "products?",
      "",
      "colour=",
      "",
      "red",
    ]);
  });

  it("loses no character and leaves no piece longer than a column", () => {
    const word = `${"x".repeat(50)}/${"😀".repeat(30)}`;
    expect(breakLongWord(word).join("")).toBe(word);
    expect(Math.max(...breakLongWord(word).map((piece) => [...piece].length))).toBeLessThanOrEqual(13);
  });
});

describe("wrapLines", () => {
  const measure = (text: string) => text.length;

  it("fills each line as far as it fits", () => {
    expect(wrapLines("one two three four", 9, measure)).toEqual(["one two", "three", "four"]);
  });

  it("shortens the first line by the indent", () => {
    expect(wrapLines("one two", 8, measure, 5)).toEqual(["one", "two"]);
    expect(wrapLines("three two", 8, measure, 5)).toEqual(["", "three", "two"]);
  });

  it("breaks inside a word that is longer than the line", () => {
    const lines = wrapLines(`a ${"x".repeat(40)}`, 14, measure);
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(14);
    expect(lines.join("").replace(" ", "")).toBe(`a${"x".repeat(40)}`);
  });

  it("has no line for blank text", () => {
    expect(wrapLines("  ", 10, measure)).toEqual([]);
  });
});

describe("shortening", () => {
  it("cuts at the end and in the middle to the length it was given", () => {
    expect(shortenEnd("abcdefgh", 5)).toBe("abcd…");
    expect(shortenMiddle("abcdefghij", 7)).toBe("abcd…ij");
    expect(shortenMiddle("abc", 3)).toBe("abc");
  });

  it("does not halve a character", () => {
    expect(shortenEnd("😀😀😀", 2)).toBe("😀…");
  });

  it("prints the path on the audited host and the address elsewhere", () => {
    expect(displayUrl("https://example.com/a/b", "example.com", 40)).toBe("/a/b");
    expect(displayUrl("https://example.community/a", "example.com", 40)).toBe("example.community/a");
  });

  it("drops blank texts before it counts", () => {
    expect(firstTexts(["", " ", "a", "b", "c"], 2)).toEqual(["a", "b"]);
  });
});
