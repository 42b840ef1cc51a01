/** A font for characters that the text faces lack, in slices by range of characters. */
export interface ScriptFont {
  /** Folder under node_modules. */
  package: string;
  /** Start of the names of its files. */
  name: string;
  /** "variable" holds all weights in one file and is cut to the ones below. */
  kind: "static" | "variable";
  weights: readonly (400 | 600)[];
  /** Slices that repeat what the text faces have. */
  skips: RegExp;
}

const REPEATED = /^(?:latin|latin-ext|cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)$/;

/**
 * The first font that has a character draws it. All are under the SIL Open Font Licence and come as packages, so the
 * repository carries none. Han is drawn as in Simplified Chinese where the scripts differ.
 */
export const SCRIPT_FONTS: readonly ScriptFont[] = [
  {
    package: "@fontsource/ibm-plex-sans-arabic",
    name: "ibm-plex-sans-arabic",
    kind: "static",
    weights: [400, 600],
    skips: /^(?!arabic$)/,
  },
  {
    package: "@fontsource/noto-sans-hebrew",
    name: "noto-sans-hebrew",
    kind: "static",
    weights: [400, 600],
    skips: /^(?!hebrew$)/,
  },
  {
    package: "@fontsource/noto-sans-devanagari",
    name: "noto-sans-devanagari",
    kind: "static",
    weights: [400, 600],
    skips: /^(?!devanagari$)/,
  },
  {
    package: "@fontsource-variable/noto-sans-sc",
    name: "noto-sans-sc",
    kind: "variable",
    weights: [400, 600],
    skips: REPEATED,
  },
  {
    package: "@fontsource-variable/noto-sans-kr",
    name: "noto-sans-kr",
    kind: "variable",
    weights: [400, 600],
    skips: REPEATED,
  },
  {
    package: "@fontsource-variable/noto-emoji",
    name: "noto-emoji",
    kind: "variable",
    weights: [400],
    skips: REPEATED,
  },
  {
    package: "@fontsource/noto-sans-symbols-2",
    name: "noto-sans-symbols-2",
    kind: "static",
    weights: [400],
    skips: REPEATED,
  },
];

/** One file of a script font and the characters it may have. */
export interface FontSlice {
  font: ScriptFont;
  /** Name of its family; unlike others it has no slash. */
  family: string;
  /** Part of the file names. */
  key: string;
  ranges: readonly (readonly [from: number, to: number])[];
}

/** Slices of a font from the ranges that its package lists ("U+0600-06FF,U+200C"). */
export function readSlices(font: ScriptFont, listed: Readonly<Record<string, string>>): FontSlice[] {
  return Object.entries(listed)
    .map(([key, ranges]) => ({ key: key.replace(/^\[|\]$/g, ""), ranges }))
    .filter(({ key }) => !font.skips.test(key))
    .map(({ key, ranges }) => ({ font, key, family: `${font.name}-${key}`, ranges: ranges.split(",").map(readRange) }));
}

function readRange(range: string): [number, number] {
  const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

export function sliceHas({ ranges }: FontSlice, codePoint: number): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** Path of the file below node_modules. */
export function fileOf({ font, key }: FontSlice, weight: number): string {
  return font.kind === "variable"
    ? `${font.package}/files/${font.name}-${key}-wght-normal.woff2`
    : `${font.package}/files/${font.name}-${key}-${weight}-normal.woff`;
}
