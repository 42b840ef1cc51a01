import { clickDepths } from "@/server/audits/click-depths";
import { listUnrenderedFrames } from "@/server/audits/unrendered-frames";
import { checkExternals } from "@/server/crawl/check-links";
import { checkResources, type ResourceTarget } from "@/server/crawl/check-resources";
import { crawlSlice } from "@/server/crawl/crawl-slice";
import { discoverSite } from "@/server/crawl/discover";
import { createExaminer } from "@/server/crawl/examine-page";
import { createHostGate } from "@/server/crawl/host-gate";
import { normaliseUrl } from "@/server/crawl/normalise-url";
import { createRobotsCache } from "@/server/crawl/robots-cache";
import { parseHtmlPage } from "@/server/facts/parse-html-page";
import { loadEnglishWords } from "@/server/facts/spelling/english-words";
import { findMisspellings } from "@/server/facts/spelling/find-misspellings";
import type { PageFacts } from "@/server/facts/types";
import { closeAgent } from "@/server/net/agent";
import { createFetcher } from "@/server/net/fetch-url";
import { createNetPolicy } from "@/server/net/policy";
import { PAGE_RULES } from "@/server/rules/registry";
import { judgeUnrendered, withoutClaimsAboutFrames } from "@/server/rules/rendered/judge-unrendered";
import { runPageRules } from "@/server/rules/run-page-rules";
import { runSiteRules } from "@/server/rules/run-site-rules";
import { buildSiteFacts } from "@/server/rules/site-facts";
import type { FindingFacts, RuleError, SiteFacts } from "@/server/rules/types";
import { memoryFrontier } from "./memory-frontier";

export interface MemoryAudit {
  site: SiteFacts;
  findings: FindingFacts[];
  errors: RuleError[];
  applied: Set<string>;
}

/** Crawls a loopback site with the real crawler, parser and rules; no database, no measurements. */
export async function auditInMemory(startUrl: string): Promise<MemoryAudit> {
  const policy = createNetPolicy({ allowHosts: [new URL(startUrl).hostname] });
  const fetcher = createFetcher(policy);
  const gate = createHostGate({ requestsPerSecond: 0, concurrency: 6 });
  try {
    const found = await discoverSite({
      startUrl,
      fetcher,
      gate,
      parse: parseHtmlPage,
      readTls: () => Promise.reject(new Error("no TLS here")),
    });
    if (!found.ok) throw new Error(found.message);
    const frontier = memoryFrontier(found.seeds);
    const robots = createRobotsCache({ fetcher, known: [found.robots] });
    const slice = await crawlSlice({
      startUrl: found.startUrl,
      take: frontier.take,
      onPages: frontier.onPages,
      fetcher,
      gate,
      robots,
      examine: createExaminer({ startUrl: found.startUrl, parse: parseHtmlPage }),
      concurrency: 6,
      budgetMs: 60_000,
      retryDelaysMs: [1, 1],
    });
    const depths = clickDepths(found.startUrl, frontier.pages);
    const pages = [...frontier.pages.values()].map((page) => ({ ...page, depth: depths.get(page.url) ?? null }));
    const bounds = { fetcher, gate, concurrency: 6, budgetMs: 30_000, maxCount: 1_000 };
    const resources = await checkResources({ ...bounds, targets: resourcesOf(pages), robots });
    const externals = await checkExternals({ ...bounds, targets: externalsOf(pages) });
    const now = new Date().toISOString();
    const words = await loadEnglishWords();
    const site = buildSiteFacts({
      startUrl: found.startUrl,
      now,
      pages,
      probes: found.probes,
      resources: resources.checks,
      externals: externals.checks,
      spell: (crawled) => findMisspellings(crawled, words),
      isCrawlComplete: slice.endedBecause === "frontier-empty",
      normalise: normaliseUrl,
    });
    const context = { startUrl: found.startUrl, now };
    const runs = [
      ...pages.map((page) => runPageRules(page, { ...context, isHome: page.url === site.homeUrl })),
      runSiteRules(site),
    ];
    // As an audit with rendering off says it.
    const frames = listUnrenderedFrames(new Map(pages.map((page) => [page.url, page])), new Map(), null);
    const unverified = pages.flatMap((page) =>
      frames.has(page.url) ? judgeUnrendered(page, { ...context, isHome: false }, PAGE_RULES, "nobody looked") : [],
    );
    const overtaken = new Set(unverified.map((finding) => finding.key));
    const claims = runs.flatMap((run) => run.findings).filter((finding) => !overtaken.has(finding.key));
    return {
      site,
      findings: [...withoutClaimsAboutFrames(claims, frames, site.startUrl), ...unverified],
      errors: runs.flatMap((run) => run.errors),
      applied: new Set(runs.flatMap((run) => run.applied)),
    };
  } finally {
    await closeAgent(policy);
  }
}

function externalsOf(pages: PageFacts[]): Set<string> {
  return new Set(
    pages.flatMap((page) =>
      (page.html?.anchors ?? []).flatMap((anchor) => (anchor.isInternal || anchor.url === null ? [] : [anchor.url])),
    ),
  );
}

function resourcesOf(pages: PageFacts[]): ResourceTarget[] {
  const targets = new Map<string, ResourceTarget>();
  const add = (url: string | null, kind: ResourceTarget["kind"]) => {
    if (url?.startsWith("http") && !targets.has(url)) targets.set(url, { url, kind });
  };
  for (const { html } of pages) {
    for (const script of html?.scripts ?? []) add(script.url, "script");
    for (const link of html?.links ?? []) if (link.rel.includes("stylesheet")) add(link.url, "stylesheet");
    for (const image of html?.images ?? []) add(image.url, "image");
    for (const meta of html?.metas ?? []) if (meta.name === "og:image") add(meta.content, "social-image");
  }
  return [...targets.values()];
}
