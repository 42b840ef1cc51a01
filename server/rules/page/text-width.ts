/** Advance widths of Arial in thousandths of an em, for U+0020 to U+007E. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const WIDE = /[\u2014\u2026\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
const COMBINING = /\p{M}/u;
const AVERAGE = 556;

/** Width in CSS pixels as Arial sets it; accents count as their letter, other scripts by an average or a full em. */
export function textWidthPx(text: string, fontSizePx: number): number {
  let units = 0;
  for (const character of text.normalize("NFD")) {
    if (COMBINING.test(character)) continue;
    units += WIDTHS[character.charCodeAt(0) - 0x20] ?? (WIDE.test(character) ? 1000 : AVERAGE);
  }
  return Math.round((units * fontSizePx) / 1000);
}
