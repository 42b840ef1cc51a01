import { defineSiteRule } from "@/server/rules/define";
import { linkEvidence, linksTo } from "@/server/rules/join/inbound";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { count } from "@/server/rules/join/words";
import type { Evidence, SiteOutcome } from "@/server/rules/types";

export default defineSiteRule({
  id: "page-blocked-by-robots",
  category: "crawlability",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Linked pages may be crawled",
  failureTitle: "Linked page is blocked by robots.txt",
  why: "Search engines cannot read a blocked page. Links to it lead nowhere for them, and it may still be listed without a description.",
  howToFix:
    "If the page should be found, remove the Disallow rule. If not, leave it and link to it only where people need it.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots/intro",
  check(site) {
    const failures: SiteOutcome[] = [];
    for (const page of site.pages.values()) {
      if (page.robots.isAllowedForGooglebot && page.robots.isAllowedForUs) continue;
      const links = linksTo(site, page.url);
      if (links.length === 0) continue;
      const who = page.robots.isAllowedForGooglebot ? "for our crawler" : "for Googlebot";
      const evidence: Evidence[] = page.robots.rule ? [{ kind: "snippet", value: page.robots.rule, line: null }] : [];
      failures.push(
        failPage(
          page.url,
          `robots.txt forbids this address ${who}, and ${count(links.length, "link")} ${links.length === 1 ? "points" : "point"} to it.`,
          [...evidence, ...linkEvidence(links, page.url)],
        ),
      );
    }
    return settle(failures, site.inlinks.size, "No internal links were found.");
  },
});
