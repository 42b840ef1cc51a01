import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { failPage, notApplicable, settle } from "@/server/rules/join/outcomes";
import { isLiveHtml } from "@/server/rules/join/page-state";
import type { SiteOutcome } from "@/server/rules/types";

const hashOf = (page: PageFacts | undefined) => (page && isLiveHtml(page) ? page.html.text.hash : null);

/** Compares what the crawl met under both schemes, and the home page with the probe of its http address. */
export default defineSiteRule({
  id: "http-https-duplicate",
  category: "redirects",
  severity: "critical",
  weight: 7,
  effort: "one-change",
  title: "Each page answers under one scheme",
  failureTitle: "Page answers under http and https alike",
  why: "Search engines see every page twice, links are split between the two, and visitors may stay on the unsafe one.",
  howToFix: "Redirect every http address to the same https address with a 301.",
  threshold: "The http and the https address of one page both answer 2xx with the same main text.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    const home = site.homeUrl;
    if (!home?.startsWith("https:")) return notApplicable("The site itself is not on HTTPS.");
    let lookedAtCount = 0;
    const failures: SiteOutcome[] = [];
    const fail = (page: string, twin: string) =>
      failures.push(
        failPage(page, "The http address answers with the same text instead of leading here.", [
          { kind: "url", label: "Same text", value: twin },
        ]),
      );

    const probe = site.probes.httpHome;
    if (probe?.status) {
      lookedAtCount++;
      const end = probe.finalUrl ?? probe.url;
      const isLive = probe.status >= 200 && probe.status < 300 && end.startsWith("http:");
      if (isLive && probe.textHash !== null && probe.textHash === hashOf(site.pages.get(home))) fail(home, end);
    }
    for (const page of site.pages.values()) {
      if (!page.url.startsWith("http:")) continue;
      const secure = page.url.replace(/^http:/, "https:");
      lookedAtCount++;
      const hash = hashOf(page);
      if (hash !== null && hash === hashOf(site.pages.get(secure))) fail(secure, page.url);
    }
    return settle(failures, lookedAtCount, "No http address was requested.");
  },
});
