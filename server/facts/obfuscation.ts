const MIN_BYTES = 10_240;
/** Minified JavaScript has about 4.5–5.2 bits per character; packed or encoded payloads lie above. */
const MIN_ENTROPY_BITS = 5.4;
const MARKERS: [string, RegExp][] = [
  ["eval", /\beval\s*\(/],
  ["atob", /\batob\s*\(/],
  ["fromCharCode", /fromCharCode/],
  ["unescape", /\bunescape\s*\(/],
  ["Function constructor", /\bnew\s+Function\s*\(|\bFunction\s*\(\s*['"`]/],
  ["hex escapes", /(?:\\x[0-9a-f]{2}){40}/i],
];

/** Decoding calls in a large inline script of unusual density, at least two of them; otherwise nothing. */
export function findObfuscation(source: string): string[] {
  if (source.length < MIN_BYTES) return [];
  const markers = MARKERS.filter(([, pattern]) => pattern.test(source)).map(([name]) => name);
  const isDense = markers.includes("hex escapes") || entropyBits(source) >= MIN_ENTROPY_BITS;
  return markers.length >= 2 && isDense ? markers : [];
}

function entropyBits(text: string): number {
  const counts = new Uint32Array(256);
  const length = Math.min(text.length, 65_536);
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i) & 255;
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= (count / length) * Math.log2(count / length);
  return bits;
}
