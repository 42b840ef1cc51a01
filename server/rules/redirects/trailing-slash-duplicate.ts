import { defineSiteRule } from "@/server/rules/define";
import { variantOutcomes } from "@/server/rules/join/url-variants";

export default defineSiteRule({
  id: "trailing-slash-duplicate",
  category: "redirects",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page has one address, with or without slash",
  failureTitle: "Page answers with and without a trailing slash",
  why: "Search engines treat the two addresses as two pages with the same content.",
  howToFix: "Choose one form and redirect the other to it, or name one of them as canonical on both.",
  threshold: null,
  learnMore: "https://developers.google.com/search/blog/2010/04/to-slash-or-not-to-slash",
  check(site) {
    return variantOutcomes(
      site,
      (url) => (url.pathname === "/" || !url.pathname.endsWith("/") ? null : url.href.replace(/\/(\?|$)/, "$1")),
      (other) => `${other} answers with the same text.`,
    );
  },
});
