import type { AnalysisFacts, Fact } from "./facts";
import { AUDIT_STEMS, COMMON_WORDS, stemOf, TECHNICAL_NAMES } from "./vocabulary";

/** Share of the meaningful words that must come from the facts or from the language of audits. */
const GROUNDED_SHARE = 0.5;
const ECHO_WORDS = 4;

const ALL_CLEAR =
  /\b(?:perfect(?:ly)?|flawless(?:ly)?|spotless|(?:no|without(?: any)?) (?:issues?|problems?|faults?|findings?|errors?)|nothing (?:to fix|is wrong)|all (?:checks )?pass(?:ed)?|error-free)\b/i;
const NO_CRITICAL = /\b(?:no|without(?: any)?|zero) critical\b/i;
const PROMISE =
  /\b(?:guarantee[ds]?|will (?:rank|outrank|reach the top)|(?:first|top) (?:place|position|spot)|page one of google)\b/i;
const SPEAKS_TO_A_MACHINE =
  /\b(?:(?:ignore|disregard|forget) (?:all |any |the )*(?:previous|prior|above|earlier)|system prompt|as an ai\b|(?:previous|prior|hidden|following) instructions?)\b/i;

/** Null when the wording claims nothing beyond the facts; else the reason. */
export function findUnsupportedWording(text: string, cited: readonly Fact[], facts: AnalysisFacts): string | null {
  const { counts } = facts.input;
  if (SPEAKS_TO_A_MACHINE.test(text)) return "it speaks of instructions, not of the site";
  if (PROMISE.test(text)) return "it promises a result";
  if (ALL_CLEAR.test(text) && counts.critical + counts.warning > 0)
    return "it says that all is well although there are findings";
  if (NO_CRITICAL.test(text) && counts.critical > 0) return "it denies critical findings that exist";
  if (echoesSite(text, facts)) return "it repeats text of the audited site";

  const sources = ruleTexts(facts);
  const name = findUnknownName(text, sources);
  if (name) return `the name ${name} is not in the facts`;
  if (!isGrounded(text, [...sources, ...cited.map((fact) => fact.text)]))
    return "it says things the cited facts do not";
  return null;
}

function ruleTexts(facts: AnalysisFacts): string[] {
  return [...facts.byId.values()].map((fact) => fact.text);
}

/** Four words in a row from a page title that our own texts do not contain as well. */
function echoesSite(text: string, facts: AnalysisFacts): boolean {
  const said = wordsOf(text).join(" ");
  const ours = ruleTexts(facts).map((source) => wordsOf(source).join(" "));
  return facts.pages.some((page) => {
    const title = wordsOf(page.title ?? "");
    return title.some((_, start) => {
      const run = title.slice(start, start + ECHO_WORDS);
      if (run.length < ECHO_WORDS) return false;
      const phrase = run.join(" ");
      return said.includes(phrase) && !ours.some((source) => source.includes(phrase));
    });
  });
}

/** A capitalised word inside a sentence that neither the facts nor the trade knows. */
function findUnknownName(text: string, sources: readonly string[]): string | null {
  const known = new Set(sources.flatMap(wordsOf));
  for (const match of text.matchAll(/(?<=[\p{L}\d,;)"”'’]\s+["“(]?)\p{Lu}[\p{L}\d]*/gu)) {
    const name = match[0].toLowerCase();
    if (!known.has(name) && !TECHNICAL_NAMES.has(name) && !TECHNICAL_NAMES.has(name.replace(/s$/, ""))) return match[0];
  }
  return null;
}

function isGrounded(text: string, sources: readonly string[]): boolean {
  const known = new Set(sources.flatMap(wordsOf).map(stemOf));
  const meaningful = wordsOf(text).filter(
    (word) => word.length > 3 && /^\p{L}+$/u.test(word) && !COMMON_WORDS.has(word) && !TECHNICAL_NAMES.has(word),
  );
  if (meaningful.length === 0) return true;
  const grounded = meaningful.filter((word) => known.has(stemOf(word)) || AUDIT_STEMS.has(stemOf(word)));
  return grounded.length / meaningful.length >= GROUNDED_SHARE;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}
