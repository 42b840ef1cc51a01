import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "links-too-many",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Number of links is reasonable",
  failureTitle: "Page has very many links",
  why: "Each link gets less attention from readers, and importance is spread thin.",
  howToFix: "Keep the links readers need here; move complete lists to overview pages.",
  threshold: "Notice over 300 links, critical over 3,000. The often quoted 100 is reached by honest large menus.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check({ html }) {
    const total = html.anchors.filter((anchor) => anchor.url !== null).length;
    if (total <= 300) return PASSED;
    const evidence = [measured("Links", total, 300)];
    return total > 3_000
      ? failed(`The page has ${count(total, "link")}.`, evidence, "critical")
      : failed(`The page has ${count(total, "link")}.`, evidence);
  },
});
