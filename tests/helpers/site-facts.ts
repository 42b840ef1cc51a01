import type {
  ExternalCheck,
  MeasurementFacts,
  PageFacts,
  ResourceCheck,
  RobotsFacts,
  SitemapFacts,
  SiteProbe,
  SiteProbes,
} from "@/server/facts/types";
import { runMeasurementRules } from "@/server/rules/run-measurement-rules";
import { runSiteRules } from "@/server/rules/run-site-rules";
import { buildSiteFacts } from "@/server/rules/site-facts";
import type { FindingFacts, MeasurementRule, SiteFacts, SiteRule } from "@/server/rules/types";
import { documentWith, type PageOverrides, pageFrom } from "./page-facts";

export const ORIGIN = "https://example.com";
export const NOW = "2026-11-20T12:00:00.000Z";

/** A live page of example.com; the path may hold a query. */
export function page(path: string, body = "", head = "", overrides: PageOverrides = {}): PageFacts {
  return pageFrom(documentWith(body, head), { url: ORIGIN + path, depth: path === "/" ? 0 : 1, ...overrides });
}

export function redirect(path: string, target: string, status = 301): PageFacts {
  const redirectUrl = new URL(target, ORIGIN).href;
  return pageFrom(null, {
    url: new URL(path, ORIGIN).href,
    status,
    redirectUrl,
    indexability: { isIndexable: false, reason: "redirect" },
  });
}

export function failure(path: string, status: number): PageFacts {
  return pageFrom(null, { url: ORIGIN + path, status, indexability: { isIndexable: false, reason: "not-2xx" } });
}

/** Forbidden by robots.txt and therefore never requested. */
export function blocked(path: string): PageFacts {
  return pageFrom(null, {
    url: ORIGIN + path,
    status: null,
    robots: { isAllowedForUs: false, isAllowedForGooglebot: false, rule: "Disallow: /private/" },
    indexability: { isIndexable: false, reason: "blocked-by-robots" },
  });
}

export function noindex(path: string, body = ""): PageFacts {
  return page(path, body, '<meta name="robots" content="noindex">', {
    indexability: { isIndexable: false, reason: "noindex" },
  });
}

export function link(href: string, text = "A good link", attributes = ""): string {
  return `<a href="${href}" ${attributes}>${text}</a>`;
}

export function robots(overrides: Partial<RobotsFacts> = {}): RobotsFacts {
  return {
    url: `${ORIGIN}/robots.txt`,
    status: 200,
    error: null,
    bytes: 100,
    groups: [],
    sitemaps: [],
    contentSignals: [],
    invalidLines: [],
    ...overrides,
  };
}

export function group(agents: string[], ...disallowed: string[]): RobotsFacts["groups"][number] {
  return {
    agents,
    rules: disallowed.map((pattern, index) => ({ type: "disallow", pattern, line: index + 2 })),
    crawlDelaySeconds: null,
  };
}

export function sitemap(paths: string[], overrides: Partial<SitemapFacts> = {}): SitemapFacts {
  return {
    url: `${ORIGIN}/sitemap.xml`,
    foundBy: "robots",
    status: 200,
    error: null,
    kind: "urlset",
    bytes: 2000,
    urlCount: paths.length,
    entries: paths.map((path) => ({ url: new URL(path, ORIGIN).href, lastmod: null })),
    isBlockedByRobots: false,
    ...overrides,
  };
}

export function probe(path: string, overrides: Partial<SiteProbe> = {}): SiteProbe {
  const url = new URL(path, ORIGIN).href;
  return {
    url,
    status: 200,
    finalUrl: url,
    hops: [],
    error: null,
    contentType: "text/html",
    isNoindex: false,
    textHash: null,
    simhash: null,
    bodyExcerpt: null,
    ...overrides,
  };
}

export function resource(
  url: string,
  kind: ResourceCheck["kind"],
  overrides: Partial<ResourceCheck> = {},
): ResourceCheck {
  const contentType = {
    script: "text/javascript",
    stylesheet: "text/css",
    image: "image/webp",
    icon: "image/png",
    "social-image": "image/png",
    document: "application/pdf",
  }[kind];
  return {
    url: new URL(url, ORIGIN).href,
    kind,
    status: 200,
    redirectUrl: null,
    error: null,
    contentType,
    contentEncoding: "br",
    cacheControl: "max-age=31536000",
    bytes: 1000,
    isAllowedForGooglebot: true,
    ...overrides,
  };
}

export function external(url: string, outcome: ExternalCheck["outcome"], status: number | null): ExternalCheck {
  return { url, status, redirectUrl: null, error: null, outcome };
}

export interface SiteOptions {
  probes?: Partial<SiteProbes>;
  externals?: ExternalCheck[];
  resources?: ResourceCheck[];
  secondLooks?: SiteProbe[];
  isCrawlComplete?: boolean;
  startUrl?: string;
}

export function siteFrom(pages: PageFacts[], options: SiteOptions = {}): SiteFacts {
  return buildSiteFacts({
    startUrl: options.startUrl ?? `${ORIGIN}/`,
    now: NOW,
    pages,
    probes: {
      robots: robots(),
      sitemaps: [],
      missingUrl: null,
      httpHome: null,
      otherHost: null,
      favicon: null,
      llmsTxt: null,
      tls: null,
      ...options.probes,
    },
    externals: options.externals,
    resources: options.resources,
    secondLooks: options.secondLooks,
    isCrawlComplete: options.isCrawlComplete ?? true,
  });
}

/** What one rule finds, through the real runner: errors are thrown. */
export function findingsOf(rule: SiteRule, site: SiteFacts): FindingFacts[] {
  const run = runSiteRules(site, [rule]);
  if (run.errors.length > 0) throw new Error(run.errors[0]?.message);
  return run.findings;
}

/** Paths of failed pages, "site" for the whole site, "?" before what is unverified. */
export function failedPaths(rule: SiteRule, site: SiteFacts): string[] {
  return findingsOf(rule, site)
    .map(({ url, status }) => (status === "unverified" ? "?" : "") + (url === null ? "site" : url.replace(ORIGIN, "")))
    .sort();
}

export function measurement(overrides: Partial<MeasurementFacts> = {}): MeasurementFacts {
  return {
    url: `${ORIGIN}/`,
    device: "mobile",
    source: "lighthouse",
    error: null,
    performance: 95,
    accessibility: 96,
    bestPractices: 97,
    seo: 98,
    lcpMs: 1500,
    cls: 0.01,
    tbtMs: 50,
    fcpMs: 900,
    speedIndexMs: 1200,
    ttfbMs: 100,
    totalBytes: 300_000,
    mainThreadMs: 800,
    bootupMs: 300,
    lighthouseVersion: "12.8.2",
    audits: [],
    warnings: [],
    field: null,
    ...overrides,
  };
}

export function measuredFindings(rule: MeasurementRule, ...measurements: MeasurementFacts[]): FindingFacts[] {
  return runMeasurementRules(measurements, [rule]).findings;
}
