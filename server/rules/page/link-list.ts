import type { HtmlFacts } from "@/server/facts/types";

const MIN_SHARE = 0.4;
const AROUND = new Set(["nav", "header", "footer", "aside"]);

/** An index, a table of contents or a list of names: two in five words of the main text are link text, or more. */
export function isLinkList({ anchors, text }: HtmlFacts): boolean {
  let wordCount = 0;
  for (const anchor of anchors) {
    if (!anchor.isHidden && !AROUND.has(anchor.place)) wordCount += anchor.text.match(/\S+/g)?.length ?? 0;
  }
  return wordCount >= text.wordCount * MIN_SHARE;
}
