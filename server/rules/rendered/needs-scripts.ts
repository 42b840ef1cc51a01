import type { HtmlFacts } from "@/server/facts/types";

const MAX_WORDS = 50;
const MAX_LINKS = 5;

/**
 * The HTML looks like an empty frame: hardly any text, no heading, few links, and a script that could bring them. Wider
 * than the rule js-shell-html, which also wants a known application root, because looking costs less than a wrong claim.
 */
export function needsScripts(html: HtmlFacts): boolean {
  const hasScript = html.scripts.some((script) => script.src !== null || script.inlineBytes > 1_000);
  return hasScript && html.text.wordCount < MAX_WORDS && html.headings.length === 0 && html.anchors.length <= MAX_LINKS;
}
