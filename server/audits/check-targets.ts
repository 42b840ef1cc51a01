import { checkExternals } from "../crawl/check-links";
import { checkResources, type ResourceTarget } from "../crawl/check-resources";
import { createRobotsCache } from "../crawl/robots-cache";
import type { ExternalCheck, PageFacts, SiteProbe } from "../facts/types";
import { isMissingSuspect } from "../rules/join/missing-pages";
import { isCancelled, loadAuditJob } from "./audit-job";
import { loadPages } from "./load-pages";
import { lookAgain, MAX_SECOND_LOOKS } from "./look-again";
import { beginPhase } from "./phases";
import { loadProbe, saveProbe } from "./site-probes";
import { siteTools } from "./site-tools";

const MAX_EXTERNALS = 500;
const MAX_RESOURCES = 1_000;
const BUDGET_MS = 60_000;
const CONCURRENCY = 8;

/**
 * One request to each suspicious page, outside link target and each resource of the crawled pages, within a budget. What is left out
 * is not checked, never fine. Belongs to the join phase: its rules read the results.
 */
export async function checkTargets(auditId: string): Promise<{ externalCount: number; resourceCount: number }> {
  const job = await loadAuditJob(auditId);
  const { ctx } = job;
  await beginPhase(ctx.db, auditId, "join");
  const probes = await loadProbe(ctx.db, auditId, "site");
  const targets = await collectTargets(auditId, probes?.missingUrl ?? null);
  const { fetcher, gate, politeFetcher } = await siteTools(job);
  const stop = new AbortController();
  const watcher = setInterval(() => void isCancelled(auditId).then((yes) => yes && stop.abort()), 2_000);
  const bounds = { fetcher, gate, concurrency: CONCURRENCY, budgetMs: BUDGET_MS, signal: stop.signal };
  try {
    const resources = await checkResources({
      ...bounds,
      targets: targets.resources,
      maxCount: MAX_RESOURCES,
      robots: createRobotsCache({ fetcher: politeFetcher, known: probes?.robots ? [probes.robots] : [] }),
    });
    await saveProbe(ctx.db, auditId, "secondLooks", await lookAgain(targets.suspects, politeFetcher, stop.signal));
    const outage = watchForOutage();
    const externals = await checkExternals({
      ...bounds,
      targets: targets.externals,
      maxCount: MAX_EXTERNALS,
      onCheck: outage.onCheck,
      signal: AbortSignal.any([stop.signal, outage.signal]),
    });
    await saveProbe(ctx.db, auditId, "resources", resources.checks);
    await saveProbe(ctx.db, auditId, "externals", withoutOwnOutage(externals.checks));
    return { externalCount: externals.checks.length, resourceCount: resources.checks.length };
  } finally {
    clearInterval(watcher);
  }
}

/** Every name that fails to resolve costs seconds: after this many hosts and not one that resolved, we are offline. */
const OFFLINE_AFTER_HOSTS = 5;

/** Ends the checks of outside links when our own network is away; what was not asked stays unchecked. */
export function watchForOutage() {
  const outage = new AbortController();
  const failedHosts = new Set<string>();
  let hasResolved = false;
  return {
    signal: outage.signal,
    onCheck: (check: ExternalCheck): void => {
      if (check.error?.kind === "dns") failedHosts.add(new URL(check.url).host);
      else hasResolved = true;
      if (!hasResolved && failedHosts.size >= OFFLINE_AFTER_HOSTS) outage.abort();
    },
  };
}

/** When not one of several outside names resolves, it is our network that is away, not all of them. */
export function withoutOwnOutage(checks: ExternalCheck[]): ExternalCheck[] {
  const hosts = new Set(checks.map((check) => new URL(check.url).host));
  const isOutage = hosts.size > 1 && checks.every((check) => check.error?.kind === "dns");
  return isOutage ? checks.map((check) => ({ ...check, outcome: "unverified" as const })) : checks;
}

async function collectTargets(auditId: string, missing: SiteProbe | null) {
  const suspects: string[] = [];
  const externals = new Set<string>();
  const resources = new Map<string, ResourceTarget>();
  const add = (url: string | null, kind: ResourceTarget["kind"]) => {
    if (url?.startsWith("http") && !resources.has(url)) resources.set(url, { url, kind });
  };
  for await (const page of loadPages(auditId)) {
    if (!page.html || page.isBotChallenge) continue;
    if (suspects.length < MAX_SECOND_LOOKS && isMissingSuspect(page, missing)) suspects.push(page.url);
    for (const anchor of page.html.anchors)
      if (!anchor.isInternal && anchor.url?.startsWith("http")) externals.add(anchor.url);
    collectResources(page, add);
  }
  return {
    suspects,
    externals: [...externals].sort(),
    resources: [...resources.values()].sort((a, b) => (a.url < b.url ? -1 : 1)),
  };
}

function collectResources({ html }: PageFacts, add: (url: string | null, kind: ResourceTarget["kind"]) => void): void {
  if (!html) return;
  for (const script of html.scripts) add(script.url, "script");
  for (const link of html.links) {
    if (link.rel.includes("stylesheet")) add(link.url, "stylesheet");
    else if (link.rel.includes("icon")) add(link.url, "icon");
  }
  for (const image of html.images) add(image.url, "image");
  for (const meta of html.metas) {
    if (meta.name === "og:image" || meta.name === "twitter:image")
      add(URL.canParse(meta.content) ? new URL(meta.content).href : null, "social-image");
  }
}
