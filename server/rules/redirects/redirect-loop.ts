import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isRedirect } from "@/server/rules/join/page-state";
import { followRedirects } from "@/server/rules/join/redirect-chain";

export default defineSiteRule({
  id: "redirect-loop",
  category: "redirects",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Redirects come to an end",
  failureTitle: "Redirect goes in a circle",
  why: "Browsers and crawlers stop with an error: the page cannot be reached at all.",
  howToFix:
    "Find the two rules that send visitors to each other and remove one. Cookies and trailing slashes are common causes.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
  check(site) {
    const redirects = [...site.pages.values()].filter(isRedirect);
    const failures = redirects.flatMap((page) => {
      const chain = followRedirects(site, page);
      return chain.isLoop
        ? [
            failPage(
              page.url,
              "This address never reaches a page.",
              chain.urls.map((value, index) => ({ kind: "url", label: index === 0 ? "Start" : `Hop ${index}`, value })),
            ),
          ]
        : [];
    });
    return settle(failures, redirects.length, "No redirects were found.");
  },
});
