import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { foreignCanonical } from "@/server/rules/join/canonical";
import { findPage } from "@/server/rules/join/find-page";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";
import { followRedirects } from "@/server/rules/join/redirect-chain";

export default defineSiteRule({
  id: "homepage-not-indexable",
  category: "crawlability",
  severity: "critical",
  weight: 10,
  effort: "one-change",
  title: "Home page can be indexed",
  failureTitle: "Home page cannot be indexed",
  why: "Most links and brand searches lead to the home page. When search engines may not keep it, the whole site loses its entrance.",
  howToFix: "Let the home page answer 200 without noindex, allow it in robots.txt, and let its canonical name itself.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/block-indexing",
  check(site) {
    const start = findPage(site, site.startUrl);
    if (!start) return notApplicable("The start page was not crawled.");
    const chain = followRedirects(site, start);
    const home = chain.final;
    if (!home) return notApplicable("The start page redirects out of the crawl or in a circle.");
    if (home.isBotChallenge || home.indexability.reason === "bot-challenge") {
      return unverifiedSite("A bot check answered instead of the home page.");
    }
    if (home.indexability.reason === "not-html" || home.indexability.isIndexable) {
      return home.indexability.isIndexable ? passSite() : notApplicable("The start address is not a web page.");
    }
    if (home.indexability.reason === "redirect")
      return notApplicable("The start page sends everybody on by a refresh, which has a rule of its own.");
    const canonical = foreignCanonical(home);
    const reasons: Partial<Record<PageFacts["indexability"]["reason"], string>> = {
      noindex: "it carries noindex",
      "blocked-by-robots": `robots.txt forbids it (${home.robots.rule ?? "a Disallow rule"})`,
      canonicalised: `its canonical names another address${canonical ? `: ${canonical}` : ""}`,
      "not-2xx": `it answers with status ${home.status}`,
      "no-response": "it did not answer",
    };
    const reason = reasons[home.indexability.reason] ?? "search engines may not keep it";
    return [
      failSite(`The home page cannot be indexed because ${reason}.`, [
        { kind: "url", label: "Home page", value: home.url },
      ]),
    ];
  },
});
