import { type GroupedPage, groupByTemplate, type TemplateGroup } from "./template-groups";

export interface SampleCandidate extends GroupedPage {
  /** Clicks from the start page; null when only a sitemap knows it. */
  depth: number | null;
  inlinkCount: number;
  isIndexable: boolean;
  /** Time to first byte in the crawl; null or absent when not known. */
  ttfbMs?: number | null;
}

export type SampleReason = "start" | "most-linked" | "slowest" | "template" | "more-of-template";

export interface SampledPage {
  url: string;
  reason: SampleReason;
  /** Label of its template; null for a start page outside every group because it is not indexable. */
  template: string | null;
}

export interface SampledTemplate {
  label: string;
  /** Indexable pages of the template. */
  pageCount: number;
  sampledCount: number;
}

export interface Sample {
  /** In the order of choice. */
  pages: SampledPage[];
  /** Every template of the crawl, also those without a page in the sample; most pages first. */
  templates: SampledTemplate[];
  /** Pages that could have been chosen. */
  pageCount: number;
}

/** From this size on, one place is kept for the slowest page even when there are more templates than places. */
const SIZE_WITH_SLOWEST = 4;

/**
 * Chooses the pages to measure: the start page, the most linked page, the slowest page, then one page of each template
 * that is not yet covered (largest template first, its most linked page), and with places left over in turn the next
 * slowest page and the next page of each template. Only indexable pages, the start page excepted; the same input gives
 * the same sample in any order.
 */
export function chooseSample(pages: readonly SampleCandidate[], size: number, startUrl: string): Sample {
  const candidates = pages.filter((page) => page.isIndexable);
  const groups = groupByTemplate(candidates).map((group) => ({ ...group, pages: [...group.pages].sort(byImportance) }));
  const groupOf = new Map(groups.flatMap((group) => group.pages.map((page) => [page.url, group] as const)));
  const chosen = new Map<string, SampleReason>();
  const add = (page: { url: string } | undefined, reason: SampleReason) => {
    if (page && chosen.size < size && !chosen.has(page.url)) chosen.set(page.url, reason);
  };
  const isCovered = (group: TemplateGroup<SampleCandidate>) => group.pages.some((page) => chosen.has(page.url));
  const slowest = candidates.filter((page) => typeof page.ttfbMs === "number").sort(bySlowness);

  add(
    pages.find((page) => page.url === startUrl),
    "start",
  );
  add(candidates.filter((page) => page.url !== startUrl).sort(byImportance)[0], "most-linked");
  if (size >= SIZE_WITH_SLOWEST) add(nextOf(slowest, chosen), "slowest");
  for (const group of groups) if (!isCovered(group)) add(group.pages[0], "template");
  while (chosen.size < Math.min(size, candidates.length)) {
    const before = chosen.size;
    add(nextOf(slowest, chosen), "slowest");
    for (const group of groups) add(nextOf(group.pages, chosen), "more-of-template");
    if (chosen.size === before) break;
  }

  return {
    pages: [...chosen].map(([url, reason]) => ({ url, reason, template: groupOf.get(url)?.label ?? null })),
    templates: groups.map((group) => ({
      label: group.label,
      pageCount: group.pages.length,
      sampledCount: group.pages.filter((page) => chosen.has(page.url)).length,
    })),
    pageCount: candidates.length,
  };
}

function nextOf(queue: readonly SampleCandidate[], chosen: ReadonlyMap<string, unknown>): SampleCandidate | undefined {
  return queue.find((page) => !chosen.has(page.url));
}

function byImportance(a: SampleCandidate, b: SampleCandidate): number {
  const depth = (page: SampleCandidate) => page.depth ?? Number.MAX_SAFE_INTEGER;
  return b.inlinkCount - a.inlinkCount || depth(a) - depth(b) || compareUrls(a, b);
}

function bySlowness(a: SampleCandidate, b: SampleCandidate): number {
  return (b.ttfbMs ?? 0) - (a.ttfbMs ?? 0) || compareUrls(a, b);
}

function compareUrls(a: SampleCandidate, b: SampleCandidate): number {
  return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}
