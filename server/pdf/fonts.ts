import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Font } from "@react-pdf/renderer";
import { breakLongWord } from "./break-words";
import { woffToSfnt } from "./woff-to-sfnt";

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
  return (PLAIN.test(text) ? PLAIN_STACKS : FULL_STACKS)[face];
}

/** By folder, not by module resolution: a bundler would follow every font file that the pattern could name. */
const fontsDir = join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@fontsource");

interface LoadedFont {
  characterSet: number[];
  unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { advanceWidth: number };
}

export type TextWeight = (typeof WEIGHTS)["inter"][number];

async function loadFace(face: Face): Promise<[weight: number, font: LoadedFont][]> {
  const fonts: [number, LoadedFont][] = [];
  for (const subset of SUBSETS[face]) {
    for (const fontWeight of WEIGHTS[face]) {
      const family = familyName(face, subset);
      const file = join(fontsDir, face, "files", `${face}-${subset}-${fontWeight}-normal.woff`);
      const src = `data:font/ttf;base64,${woffToSfnt(await readFile(file)).toString("base64")}`;
      Font.register({ family, src, fontWeight });
      await Font.load({ fontFamily: family, fontWeight });
      const font = Font.getFont({ fontFamily: family, fontWeight })?.data as LoadedFont | null | undefined;
      if (!font) throw new Error(`The font ${family} ${fontWeight} did not load.`);
      // All subsets carry the same PostScript name, and the PDF writer tells fonts apart by it: without a name of its
      // own every change of subset would embed another copy.
      Object.defineProperty(font, "postscriptName", { value: `${family}-${fontWeight}`.replaceAll("-", "") });
      fonts.push([fontWeight, font]);
    }
  }
  return fonts;
}

let covered: ReadonlySet<number> = new Set();
let textFonts: [weight: number, font: LoadedFont][] = [];
const advances = new Map<string, number>();
let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  Font.registerHyphenationCallback(breakLongWord);
  [textFonts] = await Promise.all([loadFace("inter"), loadFace("jetbrains-mono")]);
  covered = new Set(textFonts.flatMap(([, font]) => font.characterSet));
}

/** Registers the bundled fonts, once a process. */
export function loadFonts(): Promise<void> {
  loading ??= load();
  return loading;
}

/** Code points that both stacks can print; empty until `loadFonts` has ended. */
export function coveredCodePoints(): ReadonlySet<number> {
  return covered;
}

/** Width of one character of the text face in em, without kerning; what no font has counts one em. */
export function textAdvance(character: string, weight: TextWeight): number {
  const key = `${weight} ${character}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const codePoint = character.codePointAt(0) ?? 0;
  const font = textFonts.find((entry) => entry[0] === weight && entry[1].hasGlyphForCodePoint(codePoint))?.[1];
  const advance = font === undefined ? 1 : font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  advances.set(key, advance);
  return advance;
}
