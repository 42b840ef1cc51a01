import { findRule } from "../rules/registry";

/**
 * Rules that one fix answers together.
 * by "source": clustered by what the pages share, then by template. "target": by the address at fault, whichever page
 * names it. "whole": never split.
 */
export interface CauseFamily {
  id: string;
  ruleIds: readonly string[];
  by: "source" | "target" | "whole";
  /** For clusters that hold several of the rules; the rule's own words otherwise. */
  title: string;
  fix: string;
}

export const LAB_FAMILY: CauseFamily = {
  id: "slow-in-lab",
  ruleIds: [],
  by: "whole",
  title: "Pages load slowly in the lab",
  fix: "",
};

/** The faults of one page, whatever their rules. */
export const PAGE_FAMILY_ID = "page";

const FAMILIES: readonly CauseFamily[] = [
  {
    id: "dead-addresses",
    ruleIds: [
      "page-links-to-broken",
      "status-4xx",
      "status-5xx",
      "sitemap-url-error",
      "canonical-to-error",
      "hreflang-to-error",
      "redirect-to-error",
      "pagination-broken",
    ],
    by: "target",
    title: "Addresses do not work",
    fix: "Restore the page or redirect its address to the page that replaced it. Then correct the links, sitemap entries and tags that still name it.",
  },
  {
    id: "redirecting-addresses",
    ruleIds: ["redirect-internal-link", "sitemap-url-redirect", "hreflang-to-redirect"],
    by: "target",
    title: "Links lead to addresses that redirect",
    fix: "Change the links and listings to the address where the redirect ends, and keep the redirect for visitors from elsewhere.",
  },
  {
    id: "head-ends-early",
    ruleIds: ["invalid-element-in-head", "meta-outside-head", "canonical-outside-head"],
    by: "source",
    title: "Head ends early, and search engines miss the tags that follow",
    fix: "Move the element that does not belong in the head into the body. The tags after it are then read again.",
  },
  {
    id: "link-preview",
    ruleIds: ["og-missing", "og-incomplete", "twitter-card-incomplete"],
    by: "source",
    title: "Pages have no complete link preview",
    fix: "Add the preview tags once to the template of these pages: og:title, og:type, og:image, og:url and twitter:card.",
  },
  {
    id: "title-length",
    ruleIds: ["title-too-long", "title-too-wide"],
    by: "source",
    title: "Titles are longer than a search result shows",
    fix: "Shorten the titles so that the words that tell pages apart come first. A long suffix such as the site name is one change in the template.",
  },
  {
    id: "description-length",
    ruleIds: ["description-too-long", "description-too-wide"],
    by: "source",
    title: "Descriptions are longer than a search result shows",
    fix: "Shorten the descriptions to one or two sentences with the most important words first.",
  },
  {
    id: "no-https",
    ruleIds: ["https-missing", "form-on-http-page", "http-not-redirected"],
    by: "source",
    title: "Site is not served over HTTPS",
    fix: "Install a certificate, serve every page over HTTPS and redirect each HTTP address to it permanently.",
  },
  {
    id: "fixed-viewport",
    ruleIds: ["viewport-fixed-width", "zoom-disabled"],
    by: "source",
    title: "Viewport tag keeps phones from fitting and zooming the page",
    fix: 'Replace the viewport tag in the template with <meta name="viewport" content="width=device-width, initial-scale=1">.',
  },
  {
    id: "protective-headers",
    ruleIds: ["nosniff-missing", "frame-protection-missing", "hsts-missing", "hsts-weak"],
    by: "source",
    title: "Server sends no protective headers",
    fix: "Set the missing headers once in the configuration of the web server or the CDN, for every response.",
  },
  {
    id: "noindex",
    ruleIds: ["sitewide-noindex", "homepage-not-indexable", "page-noindex", "schema-on-noindex", "sitemap-url-noindex"],
    by: "source",
    title: "Pages are set to noindex although the site presents them to search engines",
    fix: "Remove noindex from the template of pages that should be found. Take the others out of the sitemap.",
  },
  {
    id: "blocked-by-robots",
    ruleIds: ["robots-txt-blocks-all", "page-blocked-by-robots", "sitemap-url-blocked"],
    by: "source",
    title: "robots.txt blocks pages that the site links to or lists",
    fix: "Change the rule in robots.txt if the pages should be found. Otherwise take them out of the sitemap.",
  },
];

const byRule = new Map(FAMILIES.flatMap((family) => family.ruleIds.map((ruleId) => [ruleId, family] as const)));

/** The family of a rule; a rule without one is a family of its own. */
export function familyOf(ruleId: string): CauseFamily {
  const known = byRule.get(ruleId);
  if (known) return known;
  const rule = findRule(ruleId);
  // These share one line of the score, the lab score itself; field data is another measurement.
  if (rule?.scope === "measurement" && rule.category === "performance" && !/^(cwv|field)-/.test(rule.id)) {
    return LAB_FAMILY;
  }
  return {
    id: ruleId,
    ruleIds: [ruleId],
    by: "source",
    title: rule?.failureTitle ?? ruleId,
    fix: rule?.howToFix ?? "",
  };
}

/** Rules that only inform cost nothing and have no cause. Retired rules still count, as in the score. */
export function isScored(ruleId: string): boolean {
  return findRule(ruleId)?.weight !== 0;
}
