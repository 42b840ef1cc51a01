import type { HtmlFacts } from "@/server/facts/types";

/** Limits of the public check "content without JavaScript" that this follows. */
export const MIN_RENDERED_WORDS = 200;
export const MAX_RAW_SHARE = 0.6;
export const MIN_MISSING_WORDS = 100;

/** Scripts bring most of the main text. Below 200 words a short loading text would decide. */
export function isContentFromScripts(raw: HtmlFacts, rendered: HtmlFacts): boolean {
  const [before, after] = [raw.text.wordCount, rendered.text.wordCount];
  return after >= MIN_RENDERED_WORDS && before < after * MAX_RAW_SHARE && after - before >= MIN_MISSING_WORDS;
}
