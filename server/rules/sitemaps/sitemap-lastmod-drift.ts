import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { findPage } from "@/server/rules/join/find-page";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { readableSitemaps } from "@/server/rules/join/sitemap-listing";
import type { SiteOutcome } from "@/server/rules/types";

const LIMIT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export default defineSiteRule({
  id: "sitemap-lastmod-drift",
  category: "sitemaps",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Sitemap and page agree about the last change",
  failureTitle: "Sitemap and page name different dates of change",
  why: "Search engines use the date in a sitemap only while it proves true.",
  howToFix: "Take both dates from the same field of your content system.",
  threshold: "lastmod and dateModified of the structured data differ by more than 30 days. Plumbline's own limit.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
  check(site) {
    let lookedAtCount = 0;
    const failures: SiteOutcome[] = [];
    for (const { url, lastmod } of readableSitemaps(site).flatMap(({ entries }) => entries)) {
      const page = lastmod ? findPage(site, url) : undefined;
      const modified = page ? dateModified(page) : null;
      const [listedAt, modifiedAt] = [Date.parse(lastmod ?? ""), Date.parse(modified ?? "")];
      if (!page || Number.isNaN(listedAt) || Number.isNaN(modifiedAt)) continue;
      lookedAtCount++;
      const days = Math.round(Math.abs(listedAt - modifiedAt) / DAY_MS);
      if (days <= LIMIT_DAYS) continue;
      failures.push(
        failPage(page.url, `The dates lie ${days} days apart.`, [
          { kind: "text", label: "lastmod", value: lastmod ?? "" },
          { kind: "text", label: "dateModified", value: modified ?? "" },
        ]),
      );
    }
    return settle(failures, lookedAtCount, "No listed page has a date of change in its structured data.");
  },
});

function dateModified(page: PageFacts): string | null {
  for (const block of page.html?.structuredData ?? []) {
    for (const node of block.nodes) {
      if (typeof node.properties.dateModified === "string") return node.properties.dateModified;
    }
  }
  return null;
}
