import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "../define";
import { type Alternate, alternateSets } from "../page/alternates";
import { isForwarding } from "../page/meta-refresh";
import type { Outcome, SiteOutcome, SiteRule, SiteRuleDefinition } from "../types";
import { settle } from "./outcomes";
import { isIndexableHtml, isLiveHtml } from "./page-state";

export type AlternatesRuleDefinition = Omit<SiteRuleDefinition, "check"> & {
  /** Default "html": pages that keep themselves out of search are judged too. */
  appliesTo?: "html" | "indexable";
  /** Judges one set of one page: the page's own answer, or what sitemaps say of it. */
  check(alternates: Alternate[], page: PageFacts): Outcome;
};

/** A rule about sets of language versions. It runs on the joined crawl because a set may stand in a sitemap. */
export function defineAlternatesRule({ check, appliesTo = "html", ...meta }: AlternatesRuleDefinition): SiteRule {
  return defineSiteRule({
    ...meta,
    appliesTo,
    check(site) {
      const failures: SiteOutcome[] = [];
      let lookedAtCount = 0;
      for (const page of site.pages.values()) {
        if (!(appliesTo === "indexable" ? isIndexableHtml(page) : isLiveHtml(page) && !isForwarding(page))) continue;
        for (const set of alternateSets(page)) {
          const outcome = check(set, page);
          if (outcome.status === "notApplicable") continue;
          lookedAtCount++;
          if (outcome.status !== "failed") continue;
          const isListed = set.every(({ method }) => method === "sitemap");
          const message = isListed ? `In the sitemap: ${lowerFirst(outcome.message)}` : outcome.message;
          failures.push({ ...outcome, message, target: { kind: "page", url: page.url } });
        }
      }
      return settle(failures, lookedAtCount, "No page names language versions that this concerns.");
    },
  });
}

/** Sentences that start with a code or a number stay as they are. */
function lowerFirst(sentence: string): string {
  return sentence.replace(/^(?:The|No)\b/, (word) => word.toLowerCase());
}
