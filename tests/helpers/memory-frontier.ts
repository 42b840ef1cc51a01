import type { CrawledPage, FrontierUrl } from "@/server/crawl/crawl-types";
import type { PageFacts } from "@/server/facts/types";

/** A frontier as the database keeps it, in memory: every URL once, the nearest depth, best first. */
export function memoryFrontier(seeds: FrontierUrl[]) {
  const waiting = new Map(seeds.map((seed) => [seed.url, seed]));
  const known = new Map(seeds.map((seed) => [seed.url, seed]));
  const pages = new Map<string, PageFacts>();
  const skipped = new Map<string, string>();
  const stored: string[] = [];

  return {
    pages,
    skipped,
    /** Every URL stored, in order; a URL twice means it was crawled twice. */
    stored,
    async take(count: number): Promise<FrontierUrl[]> {
      const batch = [...waiting.values()].sort((a, b) => (a.depth ?? 99) - (b.depth ?? 99)).slice(0, count);
      for (const { url } of batch) waiting.delete(url);
      return batch;
    },
    async onPages(batch: CrawledPage[]): Promise<void> {
      for (const { page, discovered, skipped: left } of batch) {
        pages.set(page.url, page);
        stored.push(page.url);
        for (const { url, depth, source } of discovered) {
          if (known.has(url)) continue;
          const found = { url, depth, sources: [source] };
          known.set(url, found);
          waiting.set(url, found);
        }
        for (const { url, reason } of left) skipped.set(url, reason);
      }
    },
    putBack(urls: FrontierUrl[]): void {
      for (const item of urls) waiting.set(item.url, item);
    },
  };
}
