import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

/** Words of any language are welcome in addresses; what matters is that links carry them percent-encoded as UTF-8. */
export default defineHtmlRule({
  id: "url-non-ascii",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Links encode letters beyond ASCII",
  failureTitle: "Links hold letters beyond ASCII that are not encoded",
  why: "Browsers repair such links, but mail programs, feeds and simple crawlers may cut or garble them.",
  howToFix: "Percent-encode the path as UTF-8 in the HTML: /caf%C3%A9 for /café. Readers still see the letters.",
  threshold: "Characters beyond ASCII as written in the path or query of an internal link.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ html }) {
    const internal = html.anchors.filter((anchor) => anchor.isInternal && anchor.href !== null);
    if (internal.length === 0) return notApplicable("The page has no internal links.");
    const found = internal.filter((anchor) => /[^\x20-\x7e\s]/.test(withoutHost(anchor.href ?? "")));
    if (found.length === 0) return PASSED;
    const verb = found.length === 1 ? "holds" : "hold";
    return failed(
      `${count(found.length, "internal link")} ${verb} letters that are not encoded.`,
      found.map((anchor) => snippet(anchor.href ?? "", anchor.line)),
    );
  },
});

/** Fragments never leave the browser, and hosts have an encoding of their own. */
function withoutHost(href: string): string {
  return href.replace(/^\s*(?:https?:)?\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
}
