import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "page-too-long-for-llm",
  category: "ai",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Long text can be read in parts",
  failureTitle: "Long text cannot be read in parts",
  why: "Assistants take long texts in pieces and cite a part only if it has an address.",
  howToFix: "Give the subheadings ids and add a table of contents, or split the page by topic.",
  threshold: "More than 8,000 words outside code samples with fewer than 3 links to sections of the page.",
  learnMore: "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
  check({ page, html }) {
    const wordCount = html.text.wordCount - (html.text.codeWordCount ?? 0);
    if (wordCount <= 8_000) return PASSED;
    const sections = new Set(
      html.anchors.flatMap((anchor) => (anchor.url === page.url && anchor.fragment ? [anchor.fragment] : [])),
    );
    return sections.size >= 3
      ? PASSED
      : failed(`The text has ${wordCount.toLocaleString("en-US")} words and no way to jump to a part.`, [
          measured("Words", wordCount, 8_000),
        ]);
  },
});
