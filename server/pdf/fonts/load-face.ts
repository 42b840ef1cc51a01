import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Font } from "@react-pdf/renderer";
import decompressWoff2 from "woff2-encoder/decompress";
import { encodeGlyph, type GlyphPath } from "./encode-glyph";
import { woffToSfnt } from "./woff-to-sfnt";

/** What is used of the font library behind the renderer. */
export interface LoadedFont {
  characterSet: number[];
  unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { advanceWidth: number };
}

/** The tables of a subset while the library writes it. */
interface Subset {
  glyf: Uint8Array[];
  loca: { offsets: number[] };
  hmtx: { metrics: { advance: number; bearing: number }[] };
  offset: number;
  _addGlyph(glyphId: number): number;
}

interface VariableFont extends LoadedFont {
  getVariation(axes: { wght: number }): VariableFont;
  getGlyph(glyphId: number): { path: GlyphPath; advanceWidth: number; bbox: { minX: number } };
  createSubset(): Subset;
}

/** By folder, not by module resolution: a bundler would follow every font file that the pattern could name. */
const modulesDir = join(/* turbopackIgnore: true */ process.cwd(), "node_modules");

export function readModuleFile(file: string): Promise<Buffer> {
  return readFile(join(/* turbopackIgnore: true */ modulesDir, file));
}

interface Face {
  family: string;
  fontWeight: number;
  /** Below node_modules, WOFF or WOFF2. */
  file: string;
  /** The weight is an axis of the file. */
  isVariable?: boolean;
}

/** Registers one weight of one file with the renderer and loads it. */
export async function loadFace({ family, fontWeight, file, isVariable = false }: Face): Promise<LoadedFont> {
  const packed = await readModuleFile(file);
  const sfnt = file.endsWith(".woff2") ? Buffer.from(await decompressWoff2(packed)) : woffToSfnt(packed);
  Font.register({ family, src: `data:font/ttf;base64,${sfnt.toString("base64")}`, fontWeight });
  await Font.load({ fontFamily: family, fontWeight });
  const source = Font.getFont({ fontFamily: family, fontWeight });
  if (!source?.data) throw new Error(`The font ${family} ${fontWeight} did not load.`);
  if (isVariable) source.data = instance(source.data as unknown as VariableFont, fontWeight) as typeof source.data;
  const font = source.data as unknown as LoadedFont;
  // All subsets carry the same PostScript name, and the PDF writer tells fonts apart by it: without a name of its
  // own every change of subset would embed another copy.
  Object.defineProperty(font, "postscriptName", { value: `${family}-${fontWeight}`.replaceAll("-", "") });
  return font;
}

/** One weight of a variable font, whose subsets hold the outlines of that weight. */
function instance(variable: VariableFont, wght: number): unknown {
  const font = variable.getVariation({ wght });
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    subset._addGlyph = (glyphId) => {
      const glyph = font.getGlyph(glyphId);
      const bytes = encodeGlyph(glyph.path);
      subset.glyf.push(bytes);
      subset.loca.offsets.push(subset.offset);
      const bearing = bytes.length === 0 ? 0 : Math.round(glyph.bbox.minX);
      subset.hmtx.metrics.push({ advance: glyph.advanceWidth, bearing });
      subset.offset += bytes.length;
      return subset.glyf.length - 1;
    };
    return subset;
  };
  return font;
}
