import type { Misspelling, PageFacts } from "../types";
import type { WordList } from "./english-words";

/** About a third of a millisecond a page, so a very large crawl is sampled. */
const MAX_PAGES = 2_000;
const MIN_LENGTH = 6;
const MAX_LENGTH = 24;
/** A word that stands on more pages is a name or a term of the site. */
const MAX_PAGES_OF_WORD = 2;
/** How often the site itself spells the word right. */
const MIN_RIGHT_USES = 2;
/** A text of this length was cut and may end within a word. */
const CUT_AT = 590;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

interface Seen {
  pages: Map<string, Misspelling["place"]>;
}

/**
 * Misspelled words of indexable English pages: titles, descriptions, headings and the first 600 characters of the main
 * text. Exact rather than complete: a word counts only when it is written in small letters, in no dictionary, never
 * written as a name, on one or two pages, no join of two words, and one letter away from a word with the same first
 * letter that the site itself uses twice.
 */
export function findMisspellings(pages: Iterable<PageFacts>, words: WordList): Map<string, Misspelling[]> {
  const uses = new Map<string, number>();
  const names = new Set<string>();
  const unknown = new Map<string, Seen>();
  let pageCount = 0;
  for (const page of pages) {
    if (page.html?.text.language !== "en" || !page.indexability.isIndexable) continue;
    if (++pageCount > MAX_PAGES) break;
    for (const { place, text } of textsOf(page.html)) {
      for (const word of proseWords(text)) {
        if (/[A-Z]/.test(word)) names.add(word.toLowerCase());
        if (!/^[a-z]+$/.test(word)) continue;
        uses.set(word, (uses.get(word) ?? 0) + 1);
        if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || words.has(word)) continue;
        const seen = unknown.get(word) ?? { pages: new Map() };
        if (!seen.pages.has(page.url)) seen.pages.set(page.url, place);
        unknown.set(word, seen);
      }
    }
  }

  const found = new Map<string, Misspelling[]>();
  for (const [word, seen] of unknown) {
    if (seen.pages.size > MAX_PAGES_OF_WORD || names.has(word) || isJoined(word, words)) continue;
    const suggestion = correctionOf(word, uses, words);
    if (suggestion === null) continue;
    for (const [url, place] of seen.pages) found.set(url, [...(found.get(url) ?? []), { word, suggestion, place }]);
  }
  return found;
}

function* textsOf(html: NonNullable<PageFacts["html"]>): Generator<{ place: Misspelling["place"]; text: string }> {
  for (const title of html.titles) if (title.inHead) yield { place: "title", text: title.text };
  for (const meta of html.metas)
    if (meta.kind === "name" && meta.name === "description") yield { place: "description", text: meta.content };
  for (const heading of html.headings) yield { place: "heading", text: heading.text };
  const { excerpt } = html.text;
  yield { place: "text", text: excerpt.length > CUT_AT ? excerpt.replace(/\S+$/, "") : excerpt };
}

/** Words between blanks without the punctuation around them; what holds digits, dots or other signs is no prose. */
function proseWords(text: string): string[] {
  return text.split(/\s+/).flatMap((part) => {
    const word = part
      .replace(/^["'“‘([]+/, "")
      .replace(/["'”’)\],.;:!?…]+$/, "")
      .replace(/['’]s$/, "");
    return /^[A-Za-z]+$/.test(word) ? [word] : [];
  });
}

/** "hostname", "reindex": words are joined in computing faster than dictionaries learn them. */
function isJoined(word: string, words: WordList): boolean {
  for (let at = 3; at <= word.length - 3; at++) {
    if (words.has(word.slice(0, at)) && words.has(word.slice(at))) return true;
  }
  return false;
}

function correctionOf(word: string, uses: ReadonlyMap<string, number>, words: WordList): string | null {
  let best: string | null = null;
  for (const candidate of oneLetterAway(word)) {
    const count = uses.get(candidate) ?? 0;
    if (count >= MIN_RIGHT_USES && count > (uses.get(best ?? "") ?? 0) && words.has(candidate)) best = candidate;
  }
  return best;
}

/** One letter left out, added, replaced or swapped with its neighbour; the first letter stays. */
function* oneLetterAway(word: string): Generator<string> {
  for (let at = 1; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (after) yield before + after.slice(1);
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after) yield before + letter + after.slice(1);
    }
  }
}
