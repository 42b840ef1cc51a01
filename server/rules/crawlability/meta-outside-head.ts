import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";
import type { Evidence } from "../types";

const META_NAMES = new Set(["description", "robots", "googlebot"]);

/** Canonicals in the body have a rule of their own and count there only. A title in the body beside one in the head is harmless. */
export default defineHtmlRule({
  id: "meta-outside-head",
  category: "crawlability",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Metadata stands in the head",
  failureTitle: "Metadata ended up outside the head",
  why: "Search engines may ignore a title, description, robots tag or hreflang that the browser places in the body.",
  howToFix: "Move these tags into the head, and remove or close whatever ends the head before them.",
  threshold: "Title, meta description or robots, or hreflang under body after parsing by the HTML standard.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata",
  check({ html }) {
    const lost: Evidence[] = [];
    if (!html.titles.some((title) => title.inHead)) {
      for (const title of html.titles) lost.push(snippet(`<title>${title.text}</title>`, title.line));
    }
    for (const meta of html.metas) {
      if (!meta.inHead && meta.kind === "name" && META_NAMES.has(meta.name)) {
        lost.push(snippet(`<meta name="${meta.name}" content="${meta.content}">`, meta.line));
      }
    }
    for (const link of html.links) {
      if (!link.inHead && link.hreflang !== null && link.rel.includes("alternate")) {
        lost.push(snippet(`<link rel="alternate" hreflang="${link.hreflang}" href="${link.href}">`, link.line));
      }
    }
    if (lost.length === 0) return PASSED;
    const cause = html.invalidHeadElements.filter((name) => !name.startsWith("noscript"));
    const because =
      cause.length > 0
        ? ` The head ends early at ${cause.map((name) => (name === "text" ? "plain text" : `<${name}>`)).join(", ")}.`
        : "";
    return failed(
      `${count(lost.length, "metadata tag")} ended up in the body, where search engines may ignore them.${because}`,
      lost,
    );
  },
});
