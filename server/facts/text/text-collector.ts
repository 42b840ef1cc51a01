import type { TextFacts } from "../types";
import { englishReadingEase, isEnglish, topEnglishWord } from "./english";
import { fingerprint } from "./fingerprints";
import { recogniseLanguage } from "./recognise-language";
import { splitWords } from "./split-words";
import { findCopyrightYear, findEncodingFaults, findPlaceholders } from "./text-faults";

const EXCERPT_CHARS = 600;

/** Where a piece of visible text stands. */
export interface TextRegion {
  inMain: boolean;
  inArticle: boolean;
  /** Navigation, site header or footer, aside: visible, but not what the page is about. */
  isBoilerplate: boolean;
  /** Code samples show template syntax on purpose. */
  isCode: boolean;
}

interface Chunk {
  text: string;
  region: TextRegion;
}

/** Gathers visible text in document order and turns it into TextFacts. A line break stands between blocks. */
export class TextCollector {
  private readonly chunks: Chunk[] = [];
  articleCount = 0;
  /** All visible text, once finished. */
  visibleText = "";

  add(text: string, region: TextRegion): void {
    this.chunks.push({ text: text.includes("\n") ? text.replace(/\s+/g, " ") : text, region });
  }

  separate(region: TextRegion): void {
    const last = this.chunks[this.chunks.length - 1];
    if (last && last.text !== "\n") this.chunks.push({ text: "\n", region });
  }

  finish(lang: string | null): TextFacts {
    const mainChunks = this.mainChunks();
    const visible = tidy(this.chunks);
    // Most pages without landmarks are main text from end to end.
    const isAllMain = mainChunks.length === this.chunks.length;
    const main = isAllMain ? visible : tidy(mainChunks);
    const hasCode = this.chunks.some((chunk) => chunk.region.isCode);
    const withoutCode = hasCode ? tidy(this.chunks.filter((chunk) => !chunk.region.isCode)) : visible;
    const words = splitWords(main);
    const hasMainCode = hasCode && mainChunks.some((chunk) => chunk.region.isCode);
    const mainProse = !hasMainCode
      ? main
      : isAllMain
        ? withoutCode
        : tidy(mainChunks.filter((chunk) => !chunk.region.isCode));
    const proseWords = hasMainCode ? splitWords(mainProse) : words;
    this.visibleText = visible;
    const prose = isEnglish(lang) ? mainProse : null;
    return {
      wordCount: words.length,
      codeWordCount: Math.max(0, words.length - proseWords.length),
      visibleLength: visible.length,
      ...fingerprint(words),
      excerpt: main.slice(0, EXCERPT_CHARS).replaceAll("\n", " ").trim(),
      placeholders: findPlaceholders(withoutCode),
      hasReplacementCharacter: visible.includes("\ufffd"),
      encodingFaults: findEncodingFaults(withoutCode),
      copyrightYear: findCopyrightYear(withoutCode),
      language: recogniseLanguage(main, words),
      topWord: prose === null ? null : topEnglishWord(proseWords, prose),
      readingEase: prose === null ? null : englishReadingEase(prose),
    };
  }

  /** The main element when it says something, else the only article, else the page without its boilerplate. */
  private mainChunks(): Chunk[] {
    const own = this.chunks.filter((chunk) => !chunk.region.isBoilerplate);
    const inMain = own.filter((chunk) => chunk.region.inMain);
    if (inMain.some(hasText)) return inMain;
    const inArticle = this.articleCount === 1 ? own.filter((chunk) => chunk.region.inArticle) : [];
    return inArticle.some(hasText) ? inArticle : own;
  }
}

function hasText(chunk: Chunk): boolean {
  return chunk.text.trim() !== "";
}

function tidy(chunks: readonly Chunk[]): string {
  let text = "";
  for (const chunk of chunks) text += chunk.text;
  return text
    .replace(/[^\S\n]{2,}|[\t\r\f\u00a0]/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}
