/** The part of the font library's path that a TrueType outline needs; curves are quadratic. */
export interface GlyphPath {
  commands: readonly { command: string; args: readonly number[] }[];
}

interface OutlinePoint {
  x: number;
  y: number;
  isOnCurve: boolean;
}

const ON_CURVE = 1;

/**
 * A path as the bytes of a simple glyph (https://learn.microsoft.com/typography/opentype/spec/glyf), without hints.
 * The font library has an encoder for glyphs of variable fonts too, but its buffers no longer fit and it throws.
 */
export function encodeGlyph(path: GlyphPath): Uint8Array {
  const contours = readContours(path);
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array(0);
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const headLength = 10 + contours.length * 2 + 2;
  const length = headLength + points.length * 5;
  const bytes = new Uint8Array(length + (-length & 3));
  const view = new DataView(bytes.buffer);
  [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, index) => {
    view.setInt16(index * 2, value);
  });
  let last = -1;
  contours.forEach((contour, index) => {
    last += contour.length;
    view.setUint16(10 + index * 2, last);
  });
  points.forEach((point, index) => {
    view.setUint8(headLength + index, point.isOnCurve ? ON_CURVE : 0);
  });
  writeDeltas(view, headLength + points.length, xs);
  writeDeltas(view, headLength + points.length * 3, ys);
  return bytes;
}

function writeDeltas(view: DataView, offset: number, values: readonly number[]): void {
  values.forEach((value, index) => {
    view.setInt16(offset + index * 2, value - (values[index - 1] ?? 0));
  });
}

function readContours({ commands }: GlyphPath): OutlinePoint[][] {
  const contours: OutlinePoint[][] = [];
  let contour: OutlinePoint[] = [];
  const end = () => {
    const [first] = contour;
    const last = contour.at(-1);
    if (contour.length > 1 && first && last?.isOnCurve && last.x === first.x && last.y === first.y) contour.pop();
    if (contour.length > 0) contours.push(contour);
    contour = [];
  };
  for (const { command, args } of commands) {
    const [x = 0, y = 0, toX, toY] = args;
    if (command === "moveTo") end();
    if (command === "closePath") end();
    else if (command === "quadraticCurveTo") {
      contour.push(pointAt(x, y, false), pointAt(toX ?? 0, toY ?? 0, true));
    } else contour.push(pointAt(x, y, true));
  }
  end();
  return contours;
}

function pointAt(x: number, y: number, isOnCurve: boolean): OutlinePoint {
  return { x: Math.round(x), y: Math.round(y), isOnCurve };
}
