import { Font } from "@react-pdf/renderer";
import { breakLongWord } from "./break-words";
import { type LoadedFont, loadFace } from "./fonts/load-face";
import { loadScripts, scriptFamilies, scriptFontOf } from "./fonts/load-scripts";
import type { Coverage } from "./printable-text";

const SUBSETS = {
  inter: ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"],
  "jetbrains-mono": ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"],
} as const;
const WEIGHTS = { inter: [400, 500, 600], "jetbrains-mono": [400, 600] } as const;

export type Face = keyof typeof SUBSETS;

const familyName = (face: Face, subset: string) => `${face}-${subset}`;
const stackOf = (face: Face) => SUBSETS[face].map((subset) => familyName(face, subset));

const FULL_STACKS = {
  inter: stackOf("inter"),
  "jetbrains-mono": [...stackOf("jetbrains-mono"), ...stackOf("inter")],
};
const PLAIN_STACKS = { inter: ["inter-latin"], "jetbrains-mono": ["jetbrains-mono-latin"] };
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u00ff\u2013\u2026]*$/;

/**
 * Families for a text: the layout takes the first that has the character. Plain text, nearly all of a report, gets the
 * one family it needs, because the layout resolves each family of the stack for each text.
 */
export function fontStack(face: Face, text: string): string[] {
  return PLAIN.test(text) ? PLAIN_STACKS[face] : [...FULL_STACKS[face], ...scriptFamilies(text)];
}

export type TextWeight = (typeof WEIGHTS)["inter"][number];

async function loadTextFace(face: Face): Promise<[weight: number, font: LoadedFont][]> {
  const fonts: [number, LoadedFont][] = [];
  for (const subset of SUBSETS[face]) {
    for (const fontWeight of WEIGHTS[face]) {
      const family = familyName(face, subset);
      const file = `@fontsource/${face}/files/${face}-${subset}-${fontWeight}-normal.woff`;
      fonts.push([fontWeight, await loadFace({ family, fontWeight, file })]);
    }
  }
  return fonts;
}

let textCovered: ReadonlySet<number> = new Set();
let textFonts: [weight: number, font: LoadedFont][] = [];
const advances = new Map<string, number>();
let loading: Promise<void> | undefined;

async function loadText(): Promise<void> {
  Font.registerHyphenationCallback(breakLongWord);
  [textFonts] = await Promise.all([loadTextFace("inter"), loadTextFace("jetbrains-mono")]);
  textCovered = new Set(textFonts.flatMap(([, font]) => font.characterSet));
}

/**
 * Registers the text faces, once a process, and what other scripts in `text` need. Which font draws a character
 * depends on the character alone, so equal reports stay equal whatever was rendered before.
 */
export async function loadFonts(text: string): Promise<void> {
  loading ??= loadText();
  await loading;
  await loadScripts(text.normalize("NFC"), textCovered);
}

/** What some registered font draws; nothing before `loadFonts` has ended. */
export const COVERED: Coverage = {
  has: (codePoint) => textCovered.has(codePoint) || scriptFontOf(codePoint) !== undefined,
};

/** Width of one character of the text face in em, without kerning; what no font has counts one em. */
export function textAdvance(character: string, weight: TextWeight): number {
  const key = `${weight} ${character}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const codePoint = character.codePointAt(0) ?? 0;
  const font =
    textFonts.find((entry) => entry[0] === weight && entry[1].hasGlyphForCodePoint(codePoint))?.[1] ??
    scriptFontOf(codePoint);
  const advance = font === undefined ? 1 : font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  advances.set(key, advance);
  return advance;
}
