import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED } from "../page/outcomes";
import { trackingParameters } from "../page/url-parts";

export default defineHtmlRule({
  id: "internal-link-tracking-params",
  category: "links",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Links within the site carry no campaign parameters",
  failureTitle: "A link within the site carries campaign parameters",
  why: "Each spelling is another address to search engines, and the click overwrites where the visitor came from.",
  howToFix: "Remove the parameters from internal links and measure such clicks with events.",
  threshold: "utm_…, gclid, fbclid, msclkid and similar in a link to the same site.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ page, html }) {
    const found = html.anchors.filter(
      (anchor) => anchor.isInternal && anchor.href !== null && trackingParameters(anchor.href, page.url).length > 0,
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "internal link")} ${found.length === 1 ? "carries" : "carry"} campaign parameters.`,
      found.map((anchor) => ({
        kind: "link",
        source: page.url,
        target: anchor.href ?? "",
        text: anchor.text,
        line: anchor.line,
      })),
    );
  },
});
