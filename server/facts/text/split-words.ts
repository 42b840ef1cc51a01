/** Scripts that write without spaces: Thai, Lao, Myanmar, Khmer, kana, Han. Korean uses spaces. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\u00ad.-][\p{L}\p{N}\p{M}]+)*/gu;
/** What WORD finds where everything is ASCII, without the cost of its Unicode classes. */
const ASCII_WORD = /[a-z0-9]+(?:['.-][a-z0-9]+)*/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** Intl.Segmenter takes quadratic time on one long run, so longer runs are cut; a cut can split one word. */
const SEGMENT_CHARS = 200;

let segmenter: Intl.Segmenter | null = null;

/** Lower-cased words in order. Intl.Segmenter is exact but slow, so it reads only the words that need it. */
export function splitWords(text: string): string[] {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower.match(ASCII_WORD) ?? [];
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
