/**
 * The vocabulary between crawl, facts, rules and screens: plain JSON, stored as it is. A fact is what was seen, never
 * what it means; meaning is a rule's business. `null` says "not known", an empty list says "looked and found none".
 */

import type { HtmlFacts } from "./html-types";

export type * from "./field-types";
export type * from "./html-types";
export type * from "./rendered-types";

/** Why a request brought no usable response. Kept apart from HTTP status codes. */
export type FetchErrorKind =
  | "dns"
  | "refused"
  | "reset"
  | "tls"
  | "timeout"
  | "too-large"
  | "blocked-address"
  | "invalid-response"
  | "unsupported-scheme"
  | "aborted"
  | "unknown";

export interface FetchFacts {
  /** When the answer came, ISO 8601. */
  fetchedAt: string;
  /** The server said that the page did not change (304): the body and what was read from it come from an earlier audit. */
  isRevalidated?: true;
  /** When that body was sent, ISO 8601; only with `isRevalidated`. */
  bodyFetchedAt?: string;
  error: { kind: FetchErrorKind; message: string } | null;
  attempts: number;
  /** Time to first byte of the final attempt; null when no response came. */
  ttfbMs: number | null;
  totalMs: number | null;
  /** Bytes of the body on the wire, before decoding. */
  transferBytes: number | null;
  /** Bytes of the body after content decoding, capped at the body limit. */
  bodyBytes: number | null;
  /** True when the body was cut at the limit. */
  isTruncated: boolean;
  httpVersion: string | null;
}

/** What one URL answered. A redirect hop is a page of its own; chains are joined later by `redirectUrl`. */
export interface PageFacts {
  /** Normalised URL that was requested; the identity of the page. */
  url: string;
  /** null when no response came (see `fetch.error`). */
  status: number | null;
  /** Lower-cased names; repeated headers joined by ", " except set-cookie, which is kept as a list in `cookies`. */
  headers: Record<string, string>;
  cookies: string[];
  contentType: string | null;
  /** Absolute target of a 3xx with a Location header. */
  redirectUrl: string | null;
  fetch: FetchFacts;
  /** Clicks from the start page; null when only a sitemap knows it. */
  depth: number | null;
  /** How the crawl came to know the URL; "rendered": a link that scripts put into a page. */
  sources: ("start" | "link" | "sitemap" | "redirect" | "canonical" | "hreflang" | "rendered")[];
  /** A bot wall answered instead of the site: everything else about the page is unverified. */
  isBotChallenge: boolean;
  robots: RobotsVerdict;
  indexability: Indexability;
  /** null when the response is not HTML or has no body. */
  html: HtmlFacts | null;
  /** Language versions that sitemaps name for this page; only a joined crawl knows them, they are not stored. */
  sitemapAlternates?: SitemapEntry["alternates"];
}

/** Allowed for our own agent and for Googlebot, from the robots.txt of the page's host. */
export interface RobotsVerdict {
  isAllowedForUs: boolean;
  isAllowedForGooglebot: boolean;
  /** The line that decided for Googlebot, e.g. "Disallow: /private/". */
  rule: string | null;
}

/** Indexable = 2xx HTML, not noindex, not disallowed for Googlebot, self-canonical or no canonical. */
export interface Indexability {
  isIndexable: boolean;
  reason:
    | "indexable"
    | "no-response"
    | "not-2xx"
    | "redirect"
    | "not-html"
    | "noindex"
    | "blocked-by-robots"
    | "canonicalised"
    | "bot-challenge";
}

export interface RobotsGroupFacts {
  agents: string[];
  rules: { type: "allow" | "disallow"; pattern: string; line: number }[];
  crawlDelaySeconds: number | null;
}

export interface RobotsFacts {
  url: string;
  status: number | null;
  error: { kind: FetchErrorKind; message: string } | null;
  bytes: number;
  groups: RobotsGroupFacts[];
  sitemaps: string[];
  contentSignals: { agents: string[]; value: string; line: number }[];
  /** Targets of License lines (RSL), as written; absent from facts stored before they were read. */
  licenses?: string[];
  /** Lines that no parser understands, with the reason. */
  invalidLines: { line: number; text: string; reason: string }[];
}

export interface SitemapEntry {
  url: string;
  /** As written. */
  lastmod: string | null;
  /** Language versions named beside the address; absent when there are none or too many to keep. An unreadable `url` stays as written. */
  alternates?: { hreflang: string; url: string }[];
}

export interface SitemapFacts {
  url: string;
  foundBy: "robots" | "well-known" | "index";
  status: number | null;
  error: string | null;
  kind: "urlset" | "index" | "text" | "feed" | "invalid";
  bytes: number;
  urlCount: number;
  /** At most 50,000. */
  entries: SitemapEntry[];
  isBlockedByRobots: boolean;
}

/** One extra request made for the whole site. */
export interface SiteProbe {
  url: string;
  status: number | null;
  finalUrl: string | null;
  hops: string[];
  error: { kind: FetchErrorKind; message: string } | null;
  contentType: string | null;
  isNoindex: boolean;
  /** Hash of the main text, as in TextFacts. */
  textHash: string | null;
  simhash: string | null;
  bodyExcerpt: string | null;
}

/** What the start page answered to one name. Words and MinHash are those of TextFacts. */
export interface AgentAnswer {
  status: number | null;
  finalUrl: string | null;
  contentType: string | null;
  error: { kind: FetchErrorKind; message: string } | null;
  isBotChallenge: boolean;
  isNoindex: boolean;
  title: string | null;
  canonical: string | null;
  wordCount: number | null;
  minhash: number[];
  bodyBytes: number | null;
}

/** The start page asked under another name. One answer when it was like the browser's, else a second one as proof. */
export interface AgentProbe {
  /** Product token, "Browser" for the one that the others are compared with. */
  agent: string;
  kind: "browser" | "search" | "ai-search" | "ai-user";
  answers: AgentAnswer[];
}

export interface TlsFacts {
  /** ISO 8601. */
  validTo: string | null;
  isTrusted: boolean;
  error: string | null;
  protocol: string | null;
  /** ALPN offers of the origin. */
  alpn: string | null;
}

/** A link target outside the crawl that was checked with one request. */
export interface ExternalCheck {
  url: string;
  status: number | null;
  redirectUrl: string | null;
  error: { kind: FetchErrorKind; message: string } | null;
  outcome: "ok" | "broken" | "redirected" | "unverified";
}

/** A script, stylesheet or image used by crawled pages, checked with one request. */
export interface ResourceCheck {
  url: string;
  kind: "script" | "stylesheet" | "image" | "icon" | "social-image" | "document";
  status: number | null;
  redirectUrl: string | null;
  error: { kind: FetchErrorKind; message: string } | null;
  contentType: string | null;
  contentEncoding: string | null;
  cacheControl: string | null;
  bytes: number | null;
  isAllowedForGooglebot: boolean;
}

export interface SiteProbes {
  robots: RobotsFacts | null;
  sitemaps: SitemapFacts[];
  /** A random address that should not exist. */
  missingUrl: SiteProbe | null;
  /** http://host/ of an https site. */
  httpHome: SiteProbe | null;
  /** The other one of www and apex. */
  otherHost: SiteProbe | null;
  favicon: SiteProbe | null;
  llmsTxt: SiteProbe | null;
  tls: TlsFacts | null;
  /** Empty when robots.txt keeps us from the start page or asks for a slow pace; absent from older facts. */
  agents?: AgentProbe[];
  /** The start page asked for as Markdown: by the Accept header, then by its .md address. Absent from older facts. */
  markdown?: SiteProbe[];
  /** The first License address of robots.txt; null when there is none that could be asked. Absent from older facts. */
  license?: SiteProbe | null;
}

/** A word of a page that is one letter away from the word that was probably meant. */
export interface Misspelling {
  word: string;
  suggestion: string;
  place: "title" | "description" | "heading" | "text";
}

export type Device = "mobile" | "desktop";
export type MeasurementSource = "lighthouse" | "psi";

/** One lab measurement. Every number may be null: not computed, never 0. */
export interface MeasurementFacts {
  url: string;
  device: Device;
  /** "crux" is no measurement of ours: only `field` is filled. */
  source: MeasurementSource | "crux";
  error: { code: string; message: string; isPageFault: boolean } | null;
  /** Category scores, 0–100. */
  performance: number | null;
  accessibility: number | null;
  bestPractices: number | null;
  seo: number | null;
  lcpMs: number | null;
  /** Unitless. */
  cls: number | null;
  tbtMs: number | null;
  fcpMs: number | null;
  speedIndexMs: number | null;
  ttfbMs: number | null;
  totalBytes: number | null;
  mainThreadMs: number | null;
  bootupMs: number | null;
  lighthouseVersion: string | null;
  /** Failing audits with what Lighthouse says of them, largest saving first, at most 40. */
  audits: {
    id: string;
    title: string;
    score: number | null;
    displayValue: string | null;
    category: "performance" | "accessibility" | "best-practices" | "seo";
    savingsMs: number | null;
    savingsBytes: number | null;
    itemCount: number | null;
    /** Older audits of the same opportunity, where the result names any. */
    replaces?: string[];
  }[];
  warnings: string[];
  /** CrUX block of PageSpeed Insights; scope says whose numbers they are. */
  field: FieldFacts | null;
}

export interface FieldFacts {
  scope: "url" | "origin";
  lcpMs: number | null;
  inpMs: number | null;
  cls: number | null;
  fcpMs: number | null;
  ttfbMs: number | null;
}
