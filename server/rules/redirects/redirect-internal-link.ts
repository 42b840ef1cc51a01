import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { isSameSite } from "@/server/rules/join/find-page";
import { linksByFaultySource } from "@/server/rules/join/inbound";
import { EVIDENCE_LIMIT, failPage, settle } from "@/server/rules/join/outcomes";
import { followRedirects } from "@/server/rules/join/redirect-chain";
import { count } from "@/server/rules/join/words";
import type { Evidence, SiteOutcome } from "@/server/rules/types";

export default defineSiteRule({
  id: "redirect-internal-link",
  category: "redirects",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Internal links lead straight to their page",
  failureTitle: "Page links to addresses that redirect",
  why: "Each redirect costs visitors a round trip and crawlers a visit.",
  howToFix: "Change the links to the final address shown in the evidence. Fix links in the menu or template first.",
  threshold:
    "Permanent redirects (301, 308) within the site. Temporary ones, such as the way to a login, and redirects to other sites are left out.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/301-redirects",
  check(site) {
    const failures: SiteOutcome[] = [];
    for (const [source, faults] of linksByFaultySource(site, hasMoved)) {
      const targets = new Map(faults.map((fault) => [fault.target.url, fault] as const));
      const evidence: Evidence[] = [];
      for (const { target, text, line } of [...targets.values()].slice(0, EVIDENCE_LIMIT / 2)) {
        evidence.push({ kind: "link", source, target: target.url, text, line });
        const end = followRedirects(site, target).urls.at(-1);
        if (end) evidence.push({ kind: "url", label: "Ends on", value: end });
      }
      failures.push(
        failPage(
          source,
          `${count(targets.size, "linked address", "linked addresses")} ${targets.size === 1 ? "redirects" : "redirect"} elsewhere.`,
          evidence,
        ),
      );
    }
    return settle(failures, site.inlinks.size, "No internal links were found.");
  },
});

function hasMoved(page: PageFacts): boolean {
  const isPermanent = page.status === 301 || page.status === 308;
  return isPermanent && page.redirectUrl !== null && isSameSite(page.redirectUrl, page.url);
}
