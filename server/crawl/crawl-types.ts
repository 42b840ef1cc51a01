import type { HtmlFacts, PageFacts } from "@/server/facts/types";

export type UrlSource = PageFacts["sources"][number];

/** One line of the frontier, which the caller keeps. */
export interface FrontierUrl {
  /** Normalised. */
  url: string;
  /** Clicks from the start page; null when only a sitemap or a tag knows the URL. */
  depth: number | null;
  sources: UrlSource[];
}

export interface DiscoveredUrl {
  url: string;
  depth: number | null;
  source: UrlSource;
  fromUrl: string;
}

export const SKIP_REASONS = [
  "off-site",
  "nofollow",
  "excluded-by-pattern",
  "not-included-by-pattern",
  "too-deep",
  "endless-path",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface SkippedUrl {
  url: string;
  reason: SkipReason;
  fromUrl: string;
}

/** One crawled URL with what it led to. `Page` is what the caller stores of it. */
export interface CrawledPage<Page = PageFacts> {
  page: Page;
  discovered: DiscoveredUrl[];
  skipped: SkippedUrl[];
}

/** `parseHtmlPage` of server/facts has this form; passed in, so that crawling knows no parser. */
export type ParseHtml = (page: {
  body: Uint8Array;
  contentType: string | null;
  url: string;
  isInternal: (url: string) => boolean;
  normalise: (href: string, base: string) => string | null;
}) => HtmlFacts;
