/** Words up to this many characters stay whole; every column of the report is wider than this. */
const WHOLE_LENGTH = 22;
const CHUNK_LENGTH = 12;

/** Scripts that are written without spaces and break after any character but before none that closes. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const UNSPACED_PIECES =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,12})[、。，．・：；？！」』）】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*/gu;

/**
 * Hyphenation callback: gives long unbroken words (URLs, hashes) places to break and never adds a hyphen. The empty
 * part between two pieces is laid out as a space of no width, the one kind of break that draws no hyphen.
 */
export function breakLongWord(word: string): string[] {
  if (UNSPACED.test(word)) return withBreaks(word.match(UNSPACED_PIECES) ?? [word]);
  if (word.length <= WHOLE_LENGTH) return [word];
  const pieces = (word.match(/[^/?&=._\-,;:]*[/?&=._\-,;:]+|[^/?&=._\-,;:]+/g) ?? [word]).flatMap(chunk);
  return withBreaks(pieces);
}

function withBreaks(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : ["", piece]));
}

function chunk(piece: string): string[] {
  const characters = [...piece];
  const chunks: string[] = [];
  for (let start = 0; start < characters.length; start += CHUNK_LENGTH) {
    chunks.push(characters.slice(start, start + CHUNK_LENGTH).join(""));
  }
  return chunks;
}
