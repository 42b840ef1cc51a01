import { describe, expect, it } from "vitest";
import { encodeGlyph } from "@/server/pdf/fonts/encode-glyph";
import { fileOf, readSlices, type ScriptFont, sliceHas } from "@/server/pdf/fonts/script-fonts";

const FONT: ScriptFont = {
  package: "@fontsource-variable/noto-sans-sc",
  name: "noto-sans-sc",
  kind: "variable",
  weights: [400],
  skips: /^latin$/,
};

describe("readSlices", () => {
  it("reads ranges and leaves out what repeats the text faces", () => {
    const slices = readSlices(FONT, { "[4]": "U+4E00-4E02,U+1F004", latin: "U+0000-00FF" });
    expect(slices).toHaveLength(1);
    const [slice] = slices;
    if (!slice) throw new Error("no slice");
    expect(slice.family).toBe("noto-sans-sc-4");
    expect([0x4e00, 0x4e02, 0x1f004].every((codePoint) => sliceHas(slice, codePoint))).toBe(true);
    expect(sliceHas(slice, 0x4e03)).toBe(false);
    expect(fileOf(slice, 600)).toBe("@fontsource-variable/noto-sans-sc/files/noto-sans-sc-4-wght-normal.woff2");
    expect(fileOf({ ...slice, font: { ...FONT, kind: "static" } }, 600)).toMatch(/noto-sans-sc-4-600-normal\.woff$/);
  });
});

describe("encodeGlyph", () => {
  it("writes contours, box and points of a simple glyph", () => {
    const bytes = encodeGlyph({
      commands: [
        { command: "moveTo", args: [10, 0] },
        { command: "lineTo", args: [110, 0] },
        { command: "quadraticCurveTo", args: [120, 50, 110, 100] },
        { command: "lineTo", args: [10, 0] },
        { command: "closePath", args: [] },
      ],
    });
    const view = new DataView(bytes.buffer);
    expect([0, 2, 4, 6, 8].map((offset) => view.getInt16(offset))).toEqual([1, 10, 0, 120, 100]);
    expect(view.getUint16(10)).toBe(3);
    expect([...bytes.subarray(14, 18)]).toEqual([1, 1, 0, 1]);
    expect([18, 20, 22, 24].map((offset) => view.getInt16(offset))).toEqual([10, 100, 10, -10]);
    expect(bytes.length % 4).toBe(0);
  });

  it("has no bytes for a space", () => {
    expect(encodeGlyph({ commands: [] })).toHaveLength(0);
  });
});
