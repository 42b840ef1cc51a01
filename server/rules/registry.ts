import { aiRules } from "./ai";
import { canonicalRules } from "./canonical";
import { contentRules } from "./content";
import { crawlabilityRules } from "./crawlability";
import { imagesRules } from "./images";
import { internationalRules } from "./international";
import { javascriptRules } from "./javascript";
import { linksRules } from "./links";
import { mobileRules } from "./mobile";
import { performanceRules } from "./performance";
import { redirectsRules } from "./redirects";
import { securityRules } from "./security";
import { sitemapsRules } from "./sitemaps";
import { socialRules } from "./social";
import { structuredDataRules } from "./structured-data";
import { titlesRules } from "./titles";
import type { MeasurementRule, PageRule, RenderedRule, Rule, SiteRule } from "./types";

/** Stored with each audit; raise it when a rule is added, removed or judges differently. */
export const RULE_SET_VERSION = "2026.11.4";

/** Every rule, in the order of the categories. Imports are static so that a bundler and a reader both see the list. */
export const RULES: readonly Rule[] = [
  ...crawlabilityRules,
  ...redirectsRules,
  ...titlesRules,
  ...contentRules,
  ...linksRules,
  ...imagesRules,
  ...canonicalRules,
  ...internationalRules,
  ...structuredDataRules,
  ...socialRules,
  ...sitemapsRules,
  ...performanceRules,
  ...securityRules,
  ...mobileRules,
  ...javascriptRules,
  ...aiRules,
];

export const PAGE_RULES: readonly PageRule[] = RULES.filter((rule) => rule.scope === "page");
export const SITE_RULES: readonly SiteRule[] = RULES.filter((rule) => rule.scope === "site");
export const MEASUREMENT_RULES: readonly MeasurementRule[] = RULES.filter((rule) => rule.scope === "measurement");
export const RENDERED_RULES: readonly RenderedRule[] = RULES.filter((rule) => rule.scope === "rendered");

const byId = new Map(RULES.map((rule) => [rule.id, rule] as const));

/** undefined for ids of retired rules, which old audits may still name. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
