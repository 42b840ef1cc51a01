/** Scripts that write without spaces: Thai, Lao, Myanmar, Khmer, kana, Han. Korean uses spaces. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\u00ad.-][\p{L}\p{N}\p{M}]+)*/gu;
/** What WORD finds in text of Western Europe with its quotes, dashes and signs, without the cost of its Unicode classes. */
const LETTER =
  "a-z0-9\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00ba\\u00bc-\\u00be\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f";
const LATIN_WORD = new RegExp(`[${LETTER}]+(?:['’\\u00ad.-][${LETTER}]+)*`, "g");
const BEYOND_LATIN = /[^\0-\u024f\u2000-\u206f\u20a0-\u20bf\u2122\u2190-\u22ff\u2500-\u25ff]/;
/** Intl.Segmenter takes quadratic time on one long run, so longer runs are cut; a cut can split one word. */
const SEGMENT_CHARS = 200;

let segmenter: Intl.Segmenter | null = null;

/** Lower-cased words in order. Intl.Segmenter is exact but slow, so it reads only the words that need it. */
export function splitWords(text: string): string[] {
  const lower = text.toLowerCase();
  if (!BEYOND_LATIN.test(lower)) return lower.match(LATIN_WORD) ?? [];
  const words = lower.match(WORD) ?? [];
  return UNSPACED.test(lower) ? words.flatMap((word) => (UNSPACED.test(word) ? segmentWords(word) : word)) : words;
}

function segmentWords(run: string): string[] {
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  const words: string[] = [];
  for (let from = 0; from < run.length; from += SEGMENT_CHARS) {
    for (const { segment, isWordLike } of segmenter.segment(run.slice(from, from + SEGMENT_CHARS))) {
      if (isWordLike) words.push(segment);
    }
  }
  return words;
}
