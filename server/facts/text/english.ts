import { splitWords } from "./split-words";

const MIN_WORDS = 100;
const MIN_SENTENCES = 5;
const FREQUENT_SHARE = 0.05;
/** A line of this many words is running text. */
const RUNNING_WORDS = 8;

const STOP_WORDS = new Set(
  "a about above after again all also am an and any are as at be because been before being below between both but by can cannot could did do does doing don't down during each even every few for from further get had has have having he her here hers him his how i if in into is it its it's just know let like made make many may me might more most much must my need new no nor not now of off on once one only or other our out over own same see she should so some such take than that the their them then there these they this those through to too two under until up us use used very was way we well were what when where which while who why will with without would you your yours you're we're i'm".split(
    " ",
  ),
);

export function isEnglish(lang: string | null): boolean {
  return lang !== null && /^en(?:-|$)/i.test(lang.trim());
}

/**
 * The most frequent word that carries meaning, or null for short texts. A word that seems frequent is counted again in
 * running text only: tables and lists of names repeat a word without being written for it.
 */
export function topEnglishWord(words: readonly string[], prose: string): { word: string; count: number } | null {
  const top = mostFrequent(words);
  if (top === null || top.count < words.length * FREQUENT_SHARE) return top;
  const lines = prose.split("\n").filter((line) => line.split(" ", RUNNING_WORDS).length === RUNNING_WORDS);
  return mostFrequent(splitWords(lines.join("\n")));
}

function mostFrequent(words: readonly string[]): { word: string; count: number } | null {
  if (words.length < MIN_WORDS) return null;
  const counts = new Map<string, number>();
  let top = { word: "", count: 0 };
  for (const word of words) {
    if (word.length < 3 || STOP_WORDS.has(word) || /^\d/.test(word)) continue;
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    if (count > top.count) top = { word, count };
  }
  return top.count === 0 ? null : top;
}

/**
 * Flesch reading ease, 206.835 − 1.015 × words per sentence − 84.6 × syllables per word, rounded. Only lines that end
 * like a sentence are read: menus, labels and table cells would make any page look odd.
 */
export function englishReadingEase(text: string): number | null {
  let wordCount = 0;
  let syllableCount = 0;
  let sentenceCount = 0;
  for (const line of text.split("\n")) {
    if (!/[.!?]["'’”)]*\s*$/.test(line)) continue;
    for (const sentence of line.split(/[.!?]+["'’”)]*(?:\s+|$)/)) {
      const words = sentence.match(/[A-Za-z][A-Za-z'’-]*/g);
      if (words === null || words.length < 3) continue;
      sentenceCount += 1;
      wordCount += words.length;
      for (const word of words) syllableCount += countSyllables(word);
    }
  }
  if (wordCount < MIN_WORDS || sentenceCount < MIN_SENTENCES) return null;
  return Math.round(206.835 - 1.015 * (wordCount / sentenceCount) - 84.6 * (syllableCount / wordCount));
}

/** Languages repeat themselves: most words of a page were counted on an earlier one. */
const syllables = new Map<string, number>();
const MAX_KNOWN_WORDS = 20_000;

function countSyllables(word: string): number {
  const known = syllables.get(word);
  if (known !== undefined) return known;
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, "")
    .match(/[aeiouy]{1,2}/g);
  const count = Math.max(1, groups?.length ?? 1);
  if (syllables.size >= MAX_KNOWN_WORDS) syllables.clear();
  syllables.set(word, count);
  return count;
}
