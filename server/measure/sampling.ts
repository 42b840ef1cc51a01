import { urlTemplate } from "./url-template";

export interface SampleCandidate {
  url: string;
  /** Clicks from the start page; null when only a sitemap knows it. */
  depth: number | null;
  inlinkCount: number;
  isIndexable: boolean;
  /** Known template, e.g. of a root cause; derived from the address when absent. */
  template?: string;
}

/**
 * Chooses the pages to measure: the start page always, then one page of each template in turn, most linked first, so
 * that a shop with 10,000 products does not fill the sample with products. Only indexable pages; the same input gives
 * the same sample in any order.
 */
export function chooseSample(pages: readonly SampleCandidate[], size: number, startUrl: string): string[] {
  if (size < 1) return [];
  const start = pages.find((page) => page.url === startUrl);
  const groups = new Map<string, SampleCandidate[]>();
  for (const page of pages) {
    if (!page.isIndexable || page.url === startUrl) continue;
    const template = page.template ?? urlTemplate(page.url);
    const group = groups.get(template);
    if (group) group.push(page);
    else groups.set(template, [page]);
  }
  const queues = [...groups.values()].map((group) => group.sort(byImportance));
  // Large templates first: what they show holds for the most pages.
  queues.sort((a, b) => b.length - a.length || compareHeads(a, b));

  const chosen = new Set<string>(start ? [start.url] : []);
  for (let round = 0; chosen.size < size; round += 1) {
    const offered = queues.flatMap((queue) => queue[round] ?? []);
    if (offered.length === 0) break;
    for (const page of offered) {
      if (chosen.size < size) chosen.add(page.url);
    }
  }
  return [...chosen];
}

function byImportance(a: SampleCandidate, b: SampleCandidate): number {
  const depth = (page: SampleCandidate) => page.depth ?? Number.MAX_SAFE_INTEGER;
  return b.inlinkCount - a.inlinkCount || depth(a) - depth(b) || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0);
}

function compareHeads(a: SampleCandidate[], b: SampleCandidate[]): number {
  const [first] = a;
  const [second] = b;
  return first && second ? byImportance(first, second) : 0;
}
