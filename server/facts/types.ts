/**
 * The vocabulary between crawl, facts, rules and screens: plain JSON, stored as it is. A fact is what was seen, never
 * what it means; meaning is a rule's business. `null` says "not known", an empty list says "looked and found none".
 */

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
  /** ISO 8601. */
  fetchedAt: string;
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

export interface TextInPlace {
  text: string;
  /** False when the parser put the element under body. */
  inHead: boolean;
  /** 1-based line in the source; null when unknown. */
  line: number | null;
}

export interface MetaFacts {
  /** Lower-cased name, property or http-equiv. */
  name: string;
  kind: "name" | "property" | "http-equiv";
  content: string;
  inHead: boolean;
  /** 1-based line in the source; null when unknown. */
  line: number | null;
}

export interface LinkTagFacts {
  /** Lower-cased rel tokens. */
  rel: string[];
  /** As written. */
  href: string;
  /** Absolute after base, null when it does not parse. */
  url: string | null;
  hreflang: string | null;
  media: string | null;
  type: string | null;
  as: string | null;
  crossorigin: string | null;
  integrity: string | null;
  inHead: boolean;
  /** 1-based line in the source; null when unknown. */
  line: number | null;
}

export interface HeadingFacts {
  level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Visible text with image alts, whitespace collapsed. */
  text: string;
  /** True when only an image alt gives it a name. */
  isImageOnly: boolean;
  /** 1-based line in the source; null when unknown. */
  line: number | null;
}

export type LinkPlace = "nav" | "header" | "footer" | "main" | "aside" | "body";

export interface AnchorFacts {
  /** As written; null for an anchor without href. */
  href: string | null;
  /** Absolute, normalised for identity (fragment removed); null when not http(s) or not parseable. */
  url: string | null;
  fragment: string | null;
  /** Visible text with image alts and aria-label as fallback, collapsed, at most 200 characters. */
  text: string;
  /** Lower-cased. */
  rel: string[];
  target: string | null;
  isInternal: boolean;
  isImageOnly: boolean;
  /** Alt of the only image, null when there is text or no image. */
  imageAlt: string | null;
  place: LinkPlace;
  /** Inside an element hidden by attribute, aria-hidden or inline style. */
  isHidden: boolean;
  /** Line in the source, 1-based; null when unknown. */
  line: number | null;
}

export interface ImageFacts {
  src: string | null;
  url: string | null;
  /** null: attribute absent; "": decorative. */
  alt: string | null;
  width: string | null;
  height: string | null;
  hasAspectStyle: boolean;
  loading: string | null;
  fetchPriority: string | null;
  srcset: string | null;
  inPicture: boolean;
  inLink: boolean;
  place: LinkPlace;
  /** No alt is expected: hidden, role none or presentation, a 1×1 pixel, or named by aria-label or title. */
  isExemptFromAlt: boolean;
  line: number | null;
}

export interface ScriptFacts {
  src: string | null;
  url: string | null;
  type: string | null;
  isAsync: boolean;
  isDefer: boolean;
  inHead: boolean;
  integrity: string | null;
  /** Bytes of inline text, 0 for external. */
  inlineBytes: number;
  /** Decoding calls seen in a large, unusually dense inline script; empty for ordinary scripts. */
  obfuscationMarkers: string[];
  line: number | null;
}

export interface FrameFacts {
  src: string | null;
  url: string | null;
  /** The title attribute, else aria-label. */
  title: string | null;
  loading: string | null;
  isHidden: boolean;
  line: number | null;
}

export interface FormFacts {
  action: string | null;
  url: string | null;
  method: string;
  hasPassword: boolean;
  line: number | null;
}

export interface VideoFacts {
  hasPoster: boolean;
  hasCaptions: boolean;
  /** First of the src attribute and the source children. */
  src: string | null;
  isMuted: boolean;
  isAutoplay: boolean;
  line: number | null;
}

export interface StructuredDataFacts {
  format: "json-ld" | "microdata" | "rdfa";
  /** Set when JSON-LD did not parse. */
  error: string | null;
  /** Flattened nodes (an @graph is walked): type names without the schema.org prefix, and the node itself. */
  nodes: { types: string[]; properties: Record<string, unknown>; hasContext: boolean }[];
  line: number | null;
}

export interface TextFacts {
  /** Words of the main text (nav, header, footer, aside, script, style removed); languages without spaces are segmented. */
  wordCount: number;
  /** Characters of all visible text. */
  visibleLength: number;
  /** Hash of the normalised main text, null when it is empty. */
  hash: string | null;
  /** 64-bit simhash of the main text as 16 hex digits, null under 20 words. */
  simhash: string | null;
  /** MinHash signature of 5-word shingles (unsigned 32-bit numbers), empty under 30 words. */
  minhash: number[];
  /** First 600 characters of the main text. */
  excerpt: string;
  /** Visible text fragments that look like placeholders (lorem ipsum, {{…}}, TODO). */
  placeholders: string[];
  hasReplacementCharacter: boolean;
  /** Fragments holding U+FFFD or text that was encoded twice ("Ã©", "â€™"), at most 5. */
  encodingFaults: string[];
  /** Latest year in a © notice; null when there is none. */
  copyrightYear: number | null;
  /** Most frequent English content word of the main text; null unless the page says it is English and has 100 words. */
  topWord: { word: string; count: number } | null;
  /** Flesch reading ease of the main text; null unless the page says it is English and has 100 words in sentences. */
  readingEase: number | null;
}

export interface HtmlFacts {
  hasDoctype: boolean;
  isQuirks: boolean;
  /** Counted in the raw source, not after the parser's repairs. */
  headTagCount: number;
  bodyTagCount: number;
  charset: { header: string | null; meta: string | null; bom: boolean; used: string };
  lang: string | null;
  baseHref: string | null;
  /** Every title outside svg. */
  titles: TextInPlace[];
  metas: MetaFacts[];
  links: LinkTagFacts[];
  headings: HeadingFacts[];
  anchors: AnchorFacts[];
  images: ImageFacts[];
  scripts: ScriptFacts[];
  frames: FrameFacts[];
  forms: FormFacts[];
  videos: VideoFacts[];
  picturesWithoutImgCount: number;
  inlineSvgBytes: number[];
  /** Element names that ended the head before a later metadata tag, in order. */
  invalidHeadElements: string[];
  duplicateIds: string[];
  /** All ids and anchor names, for fragment checks. At most 5,000. */
  ids: string[];
  elementCount: number;
  maxDepth: number;
  maxChildren: number;
  /** Which of header, nav, main, article, section, footer, aside occur. */
  landmarks: string[];
  hasMainLandmark: boolean;
  hasSkipLink: boolean;
  dataTablesWithoutHeaderCount: number;
  positiveTabindexCount: number;
  /** Elements with onclick navigation but no href. */
  scriptedLinkCount: number;
  parseErrorCount: number;
  parseErrorCodes: string[];
  /** One row per parse error code (WHATWG names), most frequent first. */
  parseErrors: { code: string; count: number; firstLine: number }[];
  /** Strings with the exact shape of a live credential; only a masked form is kept. */
  secrets: { kind: string; masked: string; line: number }[];
  structuredData: StructuredDataFacts[];
  text: TextFacts;
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
  /** How the crawl came to know the URL. */
  sources: ("start" | "link" | "sitemap" | "redirect" | "canonical" | "hreflang")[];
  /** A bot wall answered instead of the site: everything else about the page is unverified. */
  isBotChallenge: boolean;
  robots: RobotsVerdict;
  indexability: Indexability;
  /** null when the response is not HTML or has no body. */
  html: HtmlFacts | null;
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
  /** Lines that no parser understands, with the reason. */
  invalidLines: { line: number; text: string; reason: string }[];
}

export interface SitemapEntry {
  url: string;
  /** As written. */
  lastmod: string | null;
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
}

export type Device = "mobile" | "desktop";
export type MeasurementSource = "lighthouse" | "psi";

/** One lab measurement. Every number may be null: not computed, never 0. */
export interface MeasurementFacts {
  url: string;
  device: Device;
  source: MeasurementSource;
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
