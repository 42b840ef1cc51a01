/** Scripts that write without spaces: Thai, Lao, Myanmar, Khmer, kana, Han. Korean uses spaces. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\u00ad.-][\p{L}\p{N}\p{M}]+)*/gu;

let segmenter: Intl.Segmenter | null = null;

/** Lower-cased words in order. Intl.Segmenter is exact but slow, so it is used only for text that needs it. */
export function splitWords(text: string): string[] {
  const lower = text.toLowerCase();
  if (!UNSPACED.test(lower)) return lower.match(WORD) ?? [];

  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(lower)) if (isWordLike) words.push(segment);
  return words;
}
