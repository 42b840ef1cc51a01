import { defineSiteRule } from "@/server/rules/define";
import { EVIDENCE_LIMIT, failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { count } from "@/server/rules/join/words";

const LIMIT = 3;

export default defineSiteRule({
  id: "rate-limited-during-crawl",
  category: "redirects",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Server kept up with the crawl",
  failureTitle: "Server limited our requests",
  why: "Pages that were refused could not be checked, so this audit is incomplete.",
  howToFix: "Allow our crawler in the firewall, or run the audit with fewer requests per second.",
  threshold: "3 or more answers with status 429, or 503 with Retry-After.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
  check(site) {
    if (site.pages.size === 0) return notApplicable("Nothing was crawled.");
    const limited = [...site.pages.values()].filter(
      (page) => page.status === 429 || (page.status === 503 && page.headers["retry-after"] !== undefined),
    );
    if (limited.length < LIMIT) return passSite();
    return [
      failSite(
        `${count(limited.length, "address", "addresses")} answered "too many requests" or "try later".`,
        limited.slice(0, EVIDENCE_LIMIT).map((page) => ({ kind: "url", label: String(page.status), value: page.url })),
      ),
    ];
  },
});
