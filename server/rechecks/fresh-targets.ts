import { withoutOwnOutage } from "../audits/check-targets";
import type { SiteTools } from "../audits/site-tools";
import { checkExternals } from "../crawl/check-links";
import { checkResources, type ResourceTarget } from "../crawl/check-resources";
import { createRobotsCache } from "../crawl/robots-cache";
import type { ExternalCheck, PageFacts, ResourceCheck } from "../facts/types";

const MAX_EXTERNALS = 100;
const MAX_RESOURCES = 200;
const BUDGET_MS = 15_000;
const CONCURRENCY = 8;

export interface FreshTargets {
  externals: ExternalCheck[];
  resources: ResourceCheck[];
  /** Addresses that there was no room or time to ask for, or that gave no verdict. */
  unsettled: ReadonlySet<string>;
}

export const NO_TARGETS: FreshTargets = { externals: [], resources: [], unsettled: new Set() };

export interface TargetsInput {
  tools: SiteTools;
  /** Pages whose links and files are asked for. */
  pages: readonly PageFacts[];
  /** What the audit knows of files, with their kinds. */
  knownResources: readonly ResourceCheck[];
  /** Asked for first, because a finding names them. */
  named: ReadonlySet<string>;
  wantsExternals: boolean;
  wantsResources: boolean;
}

/** Link targets outside the site and files of these pages, as they answer now. */
export async function fetchFreshTargets(input: TargetsInput): Promise<FreshTargets> {
  const { named } = input;
  const { fetcher, gate, politeFetcher } = input.tools;
  const bounds = { fetcher, gate, concurrency: CONCURRENCY, budgetMs: BUDGET_MS };
  const namedFirst = (a: string, b: string) => Number(named.has(b)) - Number(named.has(a));
  const links = input.wantsExternals ? [...new Set(input.pages.flatMap(outsideLinks))].sort(namedFirst) : [];
  const files = input.wantsResources
    ? resourcesOf(input.pages, input.knownResources).sort((a, b) => namedFirst(a.url, b.url))
    : [];
  const externals = await checkExternals({ ...bounds, targets: links, maxCount: MAX_EXTERNALS });
  const resources = await checkResources({
    ...bounds,
    targets: files,
    maxCount: MAX_RESOURCES,
    robots: createRobotsCache({ fetcher: politeFetcher }),
  });
  const checked = withoutOwnOutage(externals.checks);
  return {
    externals: checked,
    resources: resources.checks,
    unsettled: new Set([
      ...externals.unchecked,
      ...resources.unchecked.map((target) => target.url),
      ...checked.flatMap((check) => (check.outcome === "unverified" ? [check.url] : [])),
      ...resources.checks.flatMap((check) => (isUnsettled(check) ? [check.url] : [])),
    ]),
  };
}

function outsideLinks({ html }: PageFacts): string[] {
  return (html?.anchors ?? []).flatMap((anchor) =>
    !anchor.isInternal && anchor.url?.startsWith("http") ? [anchor.url] : [],
  );
}

/** Kinds as the audit knows them; a file that is new on the page by the tag that names it. */
function resourcesOf(pages: readonly PageFacts[], known: readonly ResourceCheck[]): ResourceTarget[] {
  const kinds = new Map(known.map((check) => [check.url, check.kind]));
  const targets = new Map<string, ResourceTarget>();
  const add = (url: string | null, kind: ResourceTarget["kind"]) => {
    if (url?.startsWith("http") && !targets.has(url)) targets.set(url, { url, kind: kinds.get(url) ?? kind });
  };
  for (const { html } of pages) {
    for (const script of html?.scripts ?? []) add(script.url, "script");
    for (const image of html?.images ?? []) add(image.url, "image");
    for (const link of html?.links ?? []) {
      if (link.rel.includes("stylesheet")) add(link.url, "stylesheet");
      else if (link.rel.includes("icon")) add(link.url, "icon");
    }
    for (const meta of html?.metas ?? [])
      if (meta.name === "og:image" || meta.name === "twitter:image")
        add(URL.canParse(meta.content) ? new URL(meta.content).href : null, "social-image");
  }
  return [...targets.values()];
}

function isUnsettled({ status, error }: ResourceCheck): boolean {
  return error?.kind === "timeout" || error?.kind === "aborted" || status === 429 || status === 503;
}
