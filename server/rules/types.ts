import type {
  Device,
  ExternalCheck,
  MeasurementFacts,
  Misspelling,
  PageFacts,
  RenderedFacts,
  ResourceCheck,
  SiteProbe,
  SiteProbes,
} from "@/server/facts/types";

export const CATEGORIES = [
  "crawlability",
  "redirects",
  "titles",
  "content",
  "links",
  "images",
  "canonical",
  "international",
  "structured-data",
  "social",
  "sitemaps",
  "performance",
  "security",
  "mobile",
  "javascript",
  "ai",
] as const;
export type Category = (typeof CATEGORIES)[number];

export const SEVERITIES = ["critical", "warning", "notice"] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Effort = "one-change" | "per-page" | "project";

/** What was seen, small enough to store and to print. */
export type Evidence =
  | { kind: "text"; label?: string; value: string }
  | { kind: "url"; label?: string; value: string }
  | { kind: "number"; label: string; value: number; unit?: string; limit?: number }
  | { kind: "link"; source: string; target: string; text: string; line: number | null }
  | { kind: "header"; name: string; value: string | null }
  | { kind: "snippet"; value: string; line: number | null };

/**
 * Not applicable and unverified never count in the score; an error marks the score partial.
 * `severity` on a failure overrides the rule's default (e.g. "critical from 5 hops").
 */
export type Outcome =
  | { status: "passed" }
  | { status: "failed"; message: string; evidence?: Evidence[]; severity?: Severity }
  | { status: "notApplicable"; reason?: string }
  | { status: "unverified"; reason: string; evidence?: Evidence[] };

/** Everything a person may read about a rule; the page /rules/<id> is generated from it. */
export interface RuleMeta {
  /** Noun with the failing adjective; equals the file name. */
  id: string;
  category: Category;
  severity: Severity;
  /** Weight in its category, 1–10; 0 means informational: shown, never scored. */
  weight: number;
  effort: Effort;
  /** State when all is well: "Page has a title". */
  title: string;
  /** State when it fails: "Page has no title". */
  failureTitle: string;
  why: string;
  howToFix: string;
  /** The limit and where it comes from, in words; null when the rule has none. */
  threshold: string | null;
  /** Source of the threshold or the standard. */
  learnMore: string;
}

/**
 * Runs on one page. `appliesTo` "html" = 2xx HTML that is not a bot challenge (the runner skips others and records not
 * applicable), "indexable" = also indexable, "response" = any URL that was requested.
 */
export interface PageRule extends RuleMeta {
  scope: "page";
  appliesTo: "html" | "indexable" | "response";
  check(page: PageFacts, context: PageContext): Outcome;
}

export interface PageContext {
  startUrl: string;
  isHome: boolean;
  /** Injected so that rules stay pure; ISO 8601. */
  now: string;
}

/** Runs once on the whole crawl and returns one outcome per target it looked at. */
export interface SiteRule extends RuleMeta {
  scope: "site";
  /** Set where the rule judges pages by their own content: then only indexable pages count in the score, as for page rules. */
  appliesTo?: "html" | "indexable";
  check(site: SiteFacts): SiteOutcome[];
}

export type SiteOutcome = Outcome & { target: { kind: "page"; url: string } | { kind: "site" } };

export interface MeasurementRule extends RuleMeta {
  scope: "measurement";
  /** Absent: both devices. */
  device?: Device;
  check(measurement: MeasurementFacts): Outcome;
}

/** Runs on one page that was shown in a browser, with what the crawl and what the browser saw of it. */
export interface RenderedRule extends RuleMeta {
  scope: "rendered";
  check(seen: RenderedPage): Outcome;
}

export interface RenderedPage {
  page: PageFacts;
  rendered: RenderedFacts;
}

export type Rule = PageRule | SiteRule | MeasurementRule | RenderedRule;

export interface InboundLink {
  source: string;
  text: string;
  isNofollow: boolean;
  line: number | null;
  fragment: string | null;
}

/** The joined crawl, built once by `buildSiteFacts` (server/rules/site-facts.ts); maps are keyed by normalised URL. */
export interface SiteFacts {
  startUrl: string;
  /** The home URL after redirects; null when the start never answered 2xx. */
  homeUrl: string | null;
  now: string;
  pages: ReadonlyMap<string, PageFacts>;
  /** Internal anchors by target, every target, crawled or not. */
  inlinks: ReadonlyMap<string, InboundLink[]>;
  /** True when the frontier was emptied: nothing was left out by a limit, a pattern or a cancel. */
  isCrawlComplete: boolean;
  probes: SiteProbes;
  externals: ReadonlyMap<string, ExternalCheck>;
  resources: ReadonlyMap<string, ResourceCheck>;
  /** Suspicious pages that were asked for again, by page; absent when the runner asks nothing twice. */
  secondLooks?: ReadonlyMap<string, SiteProbe>;
  /** Misspelled words by page, looked for when a rule asks first; absent when no dictionary was at hand. */
  misspellings?: () => ReadonlyMap<string, Misspelling[]>;
  /** URLs listed in any readable sitemap. */
  sitemapUrls: ReadonlySet<string>;
}

/** A stored failure. `key` = hash(rule id, target kind, normalised target): stable across audits. */
export interface FindingFacts {
  key: string;
  ruleId: string;
  category: Category;
  severity: Severity;
  scope: "page" | "site";
  url: string | null;
  message: string;
  evidence: Evidence[];
  /** "failed" counts; "unverified" is shown apart and never scored. */
  status: "failed" | "unverified";
}

export interface RuleError {
  ruleId: string;
  url: string | null;
  message: string;
}

export type PageRuleDefinition = Omit<PageRule, "scope" | "appliesTo"> & { appliesTo?: PageRule["appliesTo"] };
export type SiteRuleDefinition = Omit<SiteRule, "scope">;
export type MeasurementRuleDefinition = Omit<MeasurementRule, "scope">;
export type RenderedRuleDefinition = Omit<RenderedRule, "scope">;
