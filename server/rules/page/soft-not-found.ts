import type { HtmlFacts } from "@/server/facts/types";

/** Articles about error pages are longer than the error pages themselves. */
const MAX_WORDS = 250;

/** Whole phrases at the start or the end of a title part; a page that merely mentions an error does not match. */
const PHRASES = [
  /^(?:error\s*)?(?:40[43]|410)(?:\s*(?:error|[-–—:|]|not found|page).*)?$/i,
  /^(?:the |this |that )?(?:page|product|article|item|content|document|file|url) (?:you (?:requested|are looking for) )?(?:was |is |could |can |has |does |cannot )?(?:not|n't|no longer|cannot) (?:be )?(?:found|available|exist)(?: anymore)?[.!]?$/i,
  /^(?:oops|sorry|whoops)\b.{0,40}\b(?:not found|doesn['’]t exist|does not exist|can['’]t be found|404)\b.{0,20}$/i,
  /^not found[.!]?$/i,
  /^(?:seite|diese seite|die seite)(?: wurde)? nicht gefunden[.!]?$/i,
  /^(?:page|cette page) (?:introuvable|non trouvée|n['’]existe pas)[.!]?$/i,
  /^(?:página|pagina) (?:no encontrada|não encontrada|non trovata|niet gevonden)[.!]?$/i,
];

/** True when the title or the first h1 says that there is nothing here. */
export function isSoftNotFound(html: HtmlFacts): boolean {
  return notFoundPhrase(html) !== null;
}

export function notFoundPhrase(html: HtmlFacts): string | null {
  if (html.text.wordCount > MAX_WORDS) return null;
  const title = html.titles.find((candidate) => candidate.inHead)?.text ?? "";
  const heading = html.headings.find((candidate) => candidate.level === 1)?.text ?? "";
  const candidates = [heading, title, ...title.split(/\s+[|–—·»-]\s+/)].map((text) => text.trim());
  return candidates.find((text) => PHRASES.some((phrase) => phrase.test(text))) ?? null;
}
