import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED, urlSeen } from "../page/outcomes";
import { parameterNames } from "../page/url-parts";

export default defineHtmlRule({
  id: "url-many-parameters",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "project",
  appliesTo: "indexable",
  title: "Address has few parameters",
  failureTitle: "Address has many parameters",
  why: "Combinations of parameters make endless addresses for the same content.",
  howToFix:
    "Keep the parameters that change the page, name a canonical address, and disallow filters that need no visit.",
  threshold: "More than 3 different query parameters.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ page }) {
    const names = parameterNames(page.url);
    return names.length <= 3
      ? PASSED
      : failed(`The address has ${names.length} parameters.`, [
          urlSeen(page.url),
          measured("Parameters", names.length, 3),
        ]);
  },
});
