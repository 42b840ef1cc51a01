import type { PageFacts } from "@/server/facts/types";
import type { DiscoveredUrl, SkippedUrl, SkipReason, UrlSource } from "./crawl-types";
import { isEndlessPath } from "./endless-path";
import { linkHeaderTargets } from "./indexability";
import { normaliseUrl } from "./normalise-url";
import type { CompiledPatterns } from "./patterns";
import { directivesOf } from "./robots-directives";
import { isInternal } from "./site-scope";

export interface LinkPolicy {
  startUrl: string;
  /** Names below the registrable domain belong to the site; default false. */
  hasSubdomains?: boolean;
  patterns: CompiledPatterns | null;
  /** Clicks from the start; null for no limit. */
  maxDepth: number | null;
  followsNofollow: boolean;
}

interface Candidate {
  url: string;
  source: UrlSource;
  depth: number | null;
  isNofollow: boolean;
}

/** Where a page leads: links a click deeper, a redirect at the same depth, tags without a depth of their own. */
export function linksOf(page: PageFacts, policy: LinkPolicy): { discovered: DiscoveredUrl[]; skipped: SkippedUrl[] } {
  const discovered: DiscoveredUrl[] = [];
  const skipped: SkippedUrl[] = [];
  const seen = new Set<string>();

  for (const { url, source, depth, isNofollow } of candidatesOf(page)) {
    const key = `${source} ${url}`;
    if (url === page.url || seen.has(key)) continue;
    const reason = skipReasonOf({ url, depth, isNofollow }, policy);
    if (reason === null) {
      seen.add(key);
      discovered.push({ url, depth, source, fromUrl: page.url });
    } else if (reason !== "off-site" || source === "redirect") {
      skipped.push({ url, reason, fromUrl: page.url });
    }
  }
  return { discovered, skipped };
}

/** Why a URL stays out of the crawl, or null. Also used for addresses that sitemaps list. */
export function skipReasonOf(
  target: { url: string; depth: number | null; isNofollow: boolean },
  policy: LinkPolicy,
): SkipReason | null {
  if (!isInternal(target.url, policy.startUrl, policy.hasSubdomains)) return "off-site";
  if (target.isNofollow && !policy.followsNofollow) return "nofollow";
  if (policy.maxDepth !== null && target.depth !== null && target.depth > policy.maxDepth) return "too-deep";
  if (isEndlessPath(target.url)) return "endless-path";
  const verdict = policy.patterns?.verdict(target.url) ?? "included";
  if (verdict === "excluded") return "excluded-by-pattern";
  return verdict === "not-included" ? "not-included-by-pattern" : null;
}

function candidatesOf(page: PageFacts): Candidate[] {
  const found: Candidate[] = [];
  if (page.redirectUrl) found.push({ url: page.redirectUrl, source: "redirect", depth: page.depth, isNofollow: false });
  if (page.html === null) return found;

  const isNofollowPage = directivesOf(page.html, page.headers).isNofollow;
  const nextDepth = page.depth === null ? null : page.depth + 1;
  for (const { url, rel, isInternal: isOwn } of page.html.anchors) {
    if (url === null || !isOwn) continue;
    found.push({ url, source: "link", depth: nextDepth, isNofollow: isNofollowPage || rel.includes("nofollow") });
  }
  const addTag = (url: string | null, source: UrlSource, depth: number | null) => {
    const normalised = url === null ? null : normaliseUrl(url, page.url);
    if (normalised !== null) found.push({ url: normalised, source, depth, isNofollow: false });
  };
  for (const { rel, url, hreflang } of page.html.links) {
    if (rel.includes("canonical")) addTag(url, "canonical", null);
    else if (rel.includes("alternate") && hreflang !== null) addTag(url, "hreflang", null);
    else if (rel.includes("next") || rel.includes("prev")) addTag(url, "link", nextDepth);
  }
  for (const target of linkHeaderTargets(page.headers.link ?? "", "canonical")) addTag(target, "canonical", null);
  for (const meta of page.html.metas) {
    const target = meta.kind === "http-equiv" && meta.name === "refresh" ? refreshTarget(meta.content) : null;
    if (target !== null) addTag(target, "redirect", page.depth);
  }
  return found;
}

function refreshTarget(content: string): string | null {
  return /^\s*[\d.]*\s*[;,]?\s*url\s*=\s*["']?([^"']+)/i.exec(content)?.[1]?.trim() ?? null;
}
