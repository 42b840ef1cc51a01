import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";
import { pathOf } from "../page/url-parts";

export default defineHtmlRule({
  id: "url-repetitive-path",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Address does not repeat itself",
  failureTitle: "Address repeats parts of its path",
  why: "Repeated parts come from relative links gone wrong and make endless addresses.",
  howToFix: "Correct the relative link that leads here: start it with a slash, and answer 404 to such addresses.",
  threshold: "A path segment three times, or two pairs of segments in a row that are equal.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ page }) {
    const segments = pathOf(page.url)
      .split("/")
      .filter((segment) => segment.length > 1);
    const isTriple = segments.some((segment) => segments.filter((other) => other === segment).length >= 3);
    const isPair = segments.some(
      (segment, index) =>
        index >= 2 &&
        index + 1 < segments.length &&
        segment === segments[index - 2] &&
        segments[index + 1] === segments[index - 1],
    );
    return isTriple || isPair ? failed("The path repeats itself.", [urlSeen(page.url)]) : PASSED;
  },
});
