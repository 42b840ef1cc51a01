import type { ExternalCheck, Misspelling, PageFacts, ResourceCheck, SiteProbe, SiteProbes } from "@/server/facts/types";
import { withoutFragment } from "./join/find-page";
import { isLiveHtml } from "./join/page-state";
import { followRedirects } from "./join/redirect-chain";
import type { InboundLink, SiteFacts } from "./types";

export interface SiteFactsInput {
  startUrl: string;
  /** ISO 8601. */
  now: string;
  pages: Iterable<PageFacts>;
  probes: SiteProbes;
  externals?: Iterable<ExternalCheck>;
  resources?: Iterable<ResourceCheck>;
  /** Second answers of suspicious pages; leave out when nothing was asked twice. */
  secondLooks?: Iterable<SiteProbe>;
  /** Looks for misspelled words; called at most once, and only when a rule asks. */
  spell?: (pages: Iterable<PageFacts>) => ReadonlyMap<string, Misspelling[]>;
  isCrawlComplete: boolean;
  /** The crawler's URL identity, for URLs read from sitemaps; without it only fragments are dropped. */
  normalise?: (url: string) => string | null;
}

/** Joins a crawl in one pass over pages and one over their anchors. The last page wins when a URL comes twice. */
export function buildSiteFacts(input: SiteFactsInput): SiteFacts {
  const normalise = input.normalise ?? withoutFragment;
  const pages = new Map<string, PageFacts>();
  for (const page of input.pages) pages.set(page.url, page);
  addSitemapAlternates(pages, input.probes, normalise);

  const startUrl = normalise(input.startUrl) ?? input.startUrl;
  const site: SiteFacts = {
    startUrl,
    homeUrl: null,
    now: input.now,
    pages,
    inlinks: indexInboundLinks(pages.values()),
    isCrawlComplete: input.isCrawlComplete,
    probes: input.probes,
    externals: byUrl(input.externals ?? []),
    resources: byUrl(input.resources ?? []),
    ...(input.secondLooks ? { secondLooks: byUrl(input.secondLooks) } : {}),
    ...(input.spell ? { misspellings: once(input.spell, pages) } : {}),
    sitemapUrls: listedUrls(input.probes, normalise),
  };
  return { ...site, homeUrl: findHomeUrl(site) };
}

function findHomeUrl(site: SiteFacts): string | null {
  const start = site.pages.get(site.startUrl);
  const home = start ? followRedirects(site, start).final : null;
  return home?.status && home.status >= 200 && home.status < 300 ? home.url : null;
}

function indexInboundLinks(pages: Iterable<PageFacts>): Map<string, InboundLink[]> {
  const index = new Map<string, InboundLink[]>();
  for (const page of pages) {
    if (!isLiveHtml(page)) continue;
    for (const anchor of page.html.anchors) {
      if (!anchor.isInternal || anchor.url === null) continue;
      const link: InboundLink = {
        source: page.url,
        text: anchor.text,
        isNofollow: anchor.rel.includes("nofollow"),
        line: anchor.line,
        fragment: anchor.fragment,
      };
      const links = index.get(anchor.url);
      if (links) links.push(link);
      else index.set(anchor.url, [link]);
    }
  }
  return index;
}

function listedUrls(probes: SiteProbes, normalise: (url: string) => string | null): Set<string> {
  const listed = new Set<string>();
  for (const sitemap of probes.sitemaps) {
    if (sitemap.kind === "index" || sitemap.kind === "invalid") continue;
    for (const entry of sitemap.entries) listed.add(normalise(entry.url) ?? entry.url);
  }
  return listed;
}

function addSitemapAlternates(
  pages: Map<string, PageFacts>,
  probes: SiteProbes,
  normalise: (url: string) => string | null,
): void {
  for (const { entries } of probes.sitemaps) {
    for (const { url, alternates } of entries) {
      const page = alternates && pages.get(normalise(url) ?? url);
      if (page) pages.set(page.url, { ...page, sitemapAlternates: [...(page.sitemapAlternates ?? []), ...alternates] });
    }
  }
}

function once(spell: NonNullable<SiteFactsInput["spell"]>, pages: ReadonlyMap<string, PageFacts>) {
  let found: ReadonlyMap<string, Misspelling[]> | null = null;
  return () => {
    found ??= spell(pages.values());
    return found;
  };
}

function byUrl<Check extends { url: string }>(checks: Iterable<Check>): Map<string, Check> {
  return new Map([...checks].map((check) => [check.url, check] as const));
}
