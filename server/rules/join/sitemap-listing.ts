import type { PageFacts, SitemapFacts } from "@/server/facts/types";
import type { Severity, SiteFacts, SiteOutcome } from "@/server/rules/types";
import { findPage } from "./find-page";
import { EVIDENCE_LIMIT, failPage, failSite, settle } from "./outcomes";

/** Sitemaps that were read and list pages. */
export function readableSitemaps(site: SiteFacts): SitemapFacts[] {
  return site.probes.sitemaps.filter(
    (sitemap) =>
      sitemap.error === null && (sitemap.kind === "urlset" || sitemap.kind === "text" || sitemap.kind === "feed"),
  );
}

/** A sitemap somebody announced or linked; guesses at well-known paths count only when something was found there. */
export function announcedSitemaps(site: SiteFacts): SitemapFacts[] {
  return site.probes.sitemaps.filter((sitemap) => sitemap.foundBy !== "well-known" || isFound(sitemap));
}

export function isFound(sitemap: SitemapFacts): boolean {
  return sitemap.status !== null && sitemap.status >= 200 && sitemap.status < 300;
}

/** Pages that a sitemap lists and the crawl met. */
export function listedPages(site: SiteFacts): PageFacts[] {
  const pages = new Map<string, PageFacts>();
  for (const url of site.sitemapUrls) {
    const page = findPage(site, url);
    if (page) pages.set(page.url, page);
  }
  return [...pages.values()];
}

/** One failure for each listed page that is faulty. */
export function listedOutcomes(
  site: SiteFacts,
  isFaulty: (page: PageFacts) => boolean,
  message: (page: PageFacts) => string,
): SiteOutcome[] {
  const listed = listedPages(site);
  const failures = listed.filter(isFaulty).map((page) => failPage(page.url, message(page)));
  return settle(failures, listed.length, "No crawled page is listed in a sitemap.");
}

/** One failure for the site with the sitemaps that are faulty. */
export function sitemapOutcomes(
  sitemaps: SitemapFacts[],
  describeFault: (sitemap: SitemapFacts) => { label: string; severity?: Severity } | null,
  message: (faultyCount: number) => string,
): SiteOutcome[] {
  const faults = sitemaps.flatMap((sitemap) => {
    const fault = describeFault(sitemap);
    return fault ? [{ ...fault, url: sitemap.url }] : [];
  });
  if (faults.length === 0) return settle([], sitemaps.length, "No sitemap was read.");
  const severities = faults.flatMap(({ severity }) => (severity ? [severity] : []));
  const worst = severities.includes("critical") ? "critical" : severities[0];
  return [
    failSite(
      message(faults.length),
      faults.slice(0, EVIDENCE_LIMIT).map(({ label, url }) => ({ kind: "url", label, value: url })),
      worst,
    ),
  ];
}
