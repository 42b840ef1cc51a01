import type { ResourceCheck } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { resourcesOf } from "@/server/rules/join/page-resources";
import { isIndexableHtml } from "@/server/rules/join/page-state";
import { count } from "@/server/rules/join/words";
import type { SiteOutcome } from "@/server/rules/types";

const KINDS: ReadonlySet<ResourceCheck["kind"]> = new Set(["script", "stylesheet", "image"]);

export default defineSiteRule({
  id: "blocked-page-resource",
  category: "crawlability",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page resources may be crawled",
  failureTitle: "Page uses a resource that robots.txt blocks",
  why: "Google renders pages before judging them. Without a blocked style sheet, script or image it may see a broken layout or miss content.",
  howToFix: "Allow the folders that hold scripts, styles and images in robots.txt.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots/intro",
  check(site) {
    const pages = [...site.pages.values()].filter(isIndexableHtml);
    const failures: SiteOutcome[] = [];
    for (const page of pages) {
      const blocked = resourcesOf(site, page).filter(
        ({ check }) => KINDS.has(check.kind) && !check.isAllowedForGooglebot,
      );
      if (blocked.length === 0) continue;
      failures.push(
        failPage(
          page.url,
          `Googlebot may not fetch ${count(blocked.length, "resource")} of this page.`,
          blocked.map(({ check }) => ({ kind: "url", label: check.kind, value: check.url })),
        ),
      );
    }
    return settle(failures, site.resources.size > 0 ? pages.length : 0, "No resources were checked.");
  },
});
