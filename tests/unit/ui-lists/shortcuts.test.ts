import { describe, expect, it } from "vitest";
import { rankCommand } from "@/components/command-palette/rank-command";
import { type KeyPress, matchShortcut, SHORTCUTS } from "@/components/command-palette/shortcuts";

/** What the keys open, one every `gapMs`. */
function press(keys: string[], gapMs = 100): (string | null)[] {
  let before: KeyPress | null = null;
  return keys.map((key, index) => {
    const { id, pending } = matchShortcut({ key, atMs: index * gapMs }, before);
    before = pending;
    return id;
  });
}

describe("matchShortcut", () => {
  it("acts on a single key at once", () => {
    expect(press(["n"])).toEqual(["/audits/new"]);
    expect(press(["?"])).toEqual(["shortcuts"]);
  });

  it("acts on two keys in a row", () => {
    expect(press(["g", "a"])).toEqual([null, "/audits"]);
    expect(press(["g", "s", "g", "l"])).toEqual([null, "/sites", null, "/shares"]);
  });

  it("forgets a first key that waits too long", () => {
    expect(press(["g", "a"], 1_501)).toEqual([null, null]);
    expect(press(["g", "a"], 1_500)).toEqual([null, "/audits"]);
  });

  it("lets a second key that completes nothing begin anew", () => {
    expect(press(["g", "g", "a"])).toEqual([null, null, "/audits"]);
    expect(press(["g", "n"])).toEqual([null, "/audits/new"]);
    expect(press(["g", "x", "a"])).toEqual([null, null, null]);
  });

  it("does not act on a capital letter or a named key", () => {
    expect(press(["N", "Enter", "g", "Shift", "a"])).toEqual([null, null, null, null, null]);
  });
});

describe("SHORTCUTS", () => {
  it("never gives one sequence two meanings", () => {
    const sequences = SHORTCUTS.map(({ keys }) => keys.join(" "));
    expect(new Set(sequences).size).toBe(sequences.length);
    const singles = SHORTCUTS.filter(({ keys }) => keys.length === 1).map(({ keys }) => keys[0]);
    expect(SHORTCUTS.filter(({ keys }) => keys.length > 1 && singles.includes(keys[0]))).toEqual([]);
  });
});

describe("rankCommand", () => {
  it("prefers words that start with the text", () => {
    expect(rankCommand("id", "aud", ["New audit"])).toBe(1);
    expect(rankCommand("id", "dit", ["New audit"])).toBe(0.5);
  });

  it("wants every word, in any order and any case", () => {
    expect(rankCommand("id", "AUDIT new", ["New audit"])).toBe(1);
    expect(rankCommand("id", "new site", ["New audit"])).toBe(0);
  });

  it("does not search the id", () => {
    expect(rankCommand("audit-1234", "1234", ["Halden"])).toBe(0);
  });

  it("finds names beyond ASCII", () => {
    expect(rankCommand("id", "bü", ["bücher.example"])).toBe(1);
  });
});
