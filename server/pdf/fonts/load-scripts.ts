import { type LoadedFont, loadFace, readModuleFile } from "./load-face";
import { type FontSlice, fileOf, readSlices, SCRIPT_FONTS, sliceHas } from "./script-fonts";

interface LoadedSlice {
  family: string;
  /** The bold weight where there is one: it is the wider. */
  font: LoadedFont;
}

let slices: Promise<FontSlice[]> | undefined;
const loads = new Map<string, Promise<LoadedSlice>>();
/** Which slice draws a character; null when none does. */
const drawnBy = new Map<number, LoadedSlice | null>();

async function listSlices(): Promise<FontSlice[]> {
  const lists = await Promise.all(
    SCRIPT_FONTS.map(async (font) => {
      const listed: unknown = JSON.parse(String(await readModuleFile(`${font.package}/unicode.json`)));
      return readSlices(font, listed as Record<string, string>);
    }),
  );
  return lists.flat();
}

/** Loads what draws the characters of a text that `covered` lacks: a slice of a font at a time, once a process. */
export async function loadScripts(text: string, covered: ReadonlySet<number>): Promise<void> {
  const missing = new Set<number>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint > 0x7f && !covered.has(codePoint) && !drawnBy.has(codePoint)) missing.add(codePoint);
  }
  if (missing.size === 0) return;
  slices ??= listSlices();
  const known = await slices;
  for (const codePoint of missing) drawnBy.set(codePoint, await findSlice(codePoint, known));
}

async function findSlice(codePoint: number, known: readonly FontSlice[]): Promise<LoadedSlice | null> {
  for (const slice of known.filter((candidate) => sliceHas(candidate, codePoint))) {
    const loading = loads.get(slice.family) ?? loadSlice(slice);
    loads.set(slice.family, loading);
    const loaded = await loading;
    if (loaded.font.hasGlyphForCodePoint(codePoint)) return loaded;
  }
  return null;
}

async function loadSlice(slice: FontSlice): Promise<LoadedSlice> {
  const { family, font } = slice;
  const loaded: LoadedFont[] = [];
  for (const fontWeight of font.weights) {
    const isVariable = font.kind === "variable";
    loaded.push(await loadFace({ family, fontWeight, file: fileOf(slice, fontWeight), isVariable }));
  }
  const widest = loaded.at(-1);
  if (widest === undefined) throw new Error(`The font ${family} names no weight.`);
  return { family, font: widest };
}

/** The font that draws a character which the text faces lack; undefined when none was loaded for it. */
export function scriptFontOf(codePoint: number): LoadedFont | undefined {
  return drawnBy.get(codePoint)?.font;
}

/** Families that the text needs beside the text faces. */
export function scriptFamilies(text: string): string[] {
  const families = new Set<string>();
  for (const character of text) {
    const slice = drawnBy.get(character.codePointAt(0) ?? 0);
    if (slice) families.add(slice.family);
  }
  return [...families];
}
