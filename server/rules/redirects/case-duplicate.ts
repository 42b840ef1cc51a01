import { defineSiteRule } from "@/server/rules/define";
import { variantOutcomes } from "@/server/rules/join/url-variants";

export default defineSiteRule({
  id: "case-duplicate",
  category: "redirects",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Page has one spelling of its address",
  failureTitle: "Page answers in upper and lower case",
  why: "Paths are case-sensitive: two spellings are two pages with the same content.",
  howToFix: "Redirect the upper-case spelling to the lower-case one and correct the links.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check(site) {
    return variantOutcomes(
      site,
      (url) =>
        url.pathname === url.pathname.toLowerCase() ? null : url.origin + url.pathname.toLowerCase() + url.search,
      (other) => `${other} answers with the same text.`,
    );
  },
});
