import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { followRedirects, redirectHeads } from "@/server/rules/join/redirect-chain";

const LIMIT = 2;
const CRITICAL = 5;

export default defineSiteRule({
  id: "redirect-chain",
  category: "redirects",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Redirects take one hop",
  failureTitle: "Redirect goes through several hops",
  why: "Each extra hop delays visitors, and crawlers give up on long chains.",
  howToFix: "Let the first address redirect straight to the last one.",
  threshold: "2 hops or more; critical from 5. Google's crawlers follow up to 10 hops and advise fewer than 5.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes",
  check(site) {
    const heads = redirectHeads(site);
    const failures = heads.flatMap((page) => {
      const chain = followRedirects(site, page);
      if (chain.isLoop || chain.hopCount < LIMIT) return [];
      return [
        failPage(
          page.url,
          `This address takes ${chain.hopCount} hops to reach its target.`,
          chain.urls.map((value, index) => ({ kind: "url", label: index === 0 ? "Start" : `Hop ${index}`, value })),
          chain.hopCount >= CRITICAL ? "critical" : "warning",
        ),
      ];
    });
    return settle(failures, heads.length, "No redirects were found.");
  },
});
