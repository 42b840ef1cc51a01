import { findRule } from "../rules/registry";

/**
 * Rules that one fix answers together.
 * by "source": clustered by what the pages share, then by template. "template": by template alone. "target": by the address at fault, whichever page
 * names it. "whole": never split.
 */
export interface CauseFamily {
  id: string;
  ruleIds: readonly string[];
  by: "source" | "template" | "target" | "whole";
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

/** What is left without anything in common, too little for a cause of its own. */
export const SINGLES_FAMILY_ID = "singles";
export const SINGLES_FAMILY: CauseFamily = {
  id: SINGLES_FAMILY_ID,
  ruleIds: [],
  by: "whole",
  title: "Single faults without a common source",
  fix: "No template explains these. Go through the list and repair each where it stands.",
};

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
    id: "head-tags",
    ruleIds: [
      "viewport-missing",
      "viewport-fixed-width",
      "viewport-multiple",
      "zoom-disabled",
      "lang-missing",
      "charset-missing",
      "doctype-missing",
      "canonical-missing",
      "og-missing",
      "og-incomplete",
      "twitter-card-missing",
      "twitter-card-incomplete",
    ],
    by: "template",
    title: "Pages lack tags that their template should set",
    fix: "Add the missing tags to the head of the template, each from the fields of the page: viewport, language, canonical address and link preview. One edit corrects every page.",
  },
  {
    id: "search-texts",
    ruleIds: [
      "description-missing",
      "description-duplicate",
      "description-too-long",
      "description-too-wide",
      "description-too-short",
      "title-duplicate",
      "title-too-long",
      "title-too-wide",
      "title-too-short",
      "title-too-narrow",
    ],
    by: "template",
    title: "Titles and descriptions do not tell pages apart in search results",
    fix: "Write a title and a description of its own for each page, the most important words first and short enough to be shown whole. Begin with the pages that are linked most; what all titles share is one change in the template.",
  },
  {
    id: "server-settings",
    ruleIds: [
      "text-not-compressed",
      "static-cache-short",
      "nosniff-missing",
      "frame-protection-missing",
      "hsts-missing",
      "hsts-weak",
      "referrer-policy-missing",
      "permissions-policy-missing",
      "csp-missing",
      "csp-weak",
      "server-version-disclosed",
    ],
    by: "template",
    title: "Server sends no compression or protective headers",
    fix: "Set compression, caching and the missing headers once in the configuration of the web server or the CDN, for every response.",
  },
  {
    id: "standard-files",
    ruleIds: ["sitemap-missing", "robots-txt-missing", "robots-txt-no-sitemap", "favicon-missing"],
    by: "source",
    title: "Site lacks files that crawlers and browsers ask for",
    fix: "Publish the missing files at the top of the site: robots.txt, a sitemap that it names, and an icon.",
  },
  {
    id: "oversized-pages",
    ruleIds: [
      "dom-too-large",
      "dom-too-deep",
      "html-over-2mb",
      "links-too-many",
      "external-links-too-many",
      "page-too-long-for-llm",
      "token-weight-high",
    ],
    by: "template",
    title: "Pages are very large",
    fix: "Split the longest pages, load long lists in parts, and shorten menus that every page repeats.",
  },
  {
    id: "page-structure",
    ruleIds: [
      "a11y-main-landmark",
      "semantic-html-low",
      "a11y-skip-link",
      "a11y-table-headers",
      "h1-missing",
      "h1-multiple",
      "h2-missing",
      "heading-empty",
      "heading-level-skipped",
      "duplicate-id",
      "html-malformed",
      "obsolete-element",
    ],
    by: "template",
    title: "Pages do not mark their structure",
    fix: "Correct the markup of the template: one main element, one h1, headings in order, header cells in tables, every id once and every element closed.",
  },
  {
    id: "thin-pages",
    ruleIds: ["thin-content", "thin-vs-site-norm", "text-ratio-low"],
    by: "template",
    title: "Pages have little text",
    fix: "Say more on the pages that should be found, merge those that belong together, and set the rest to noindex.",
  },
  {
    id: "image-attributes",
    ruleIds: [
      "img-alt-missing",
      "linked-img-alt-empty",
      "img-no-dimensions",
      "img-lazy-missing",
      "img-lazy-above-fold",
    ],
    by: "source",
    title: "Images lack attributes",
    fix: "Give each image an alternative text, its width and height, and lazy loading below the first screen. Images that a template draws are one change there.",
  },
  {
    id: "no-https",
    ruleIds: ["https-missing", "form-on-http-page", "http-not-redirected"],
    by: "source",
    title: "Site is not served over HTTPS",
    fix: "Install a certificate, serve every page over HTTPS and redirect each HTTP address to it permanently.",
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
