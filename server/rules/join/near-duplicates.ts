import type { PageFacts } from "@/server/facts/types";
import { areAlternates } from "./duplicates";

/** Four values a band: pages of 85 % similarity share at least one of eight bands with a chance above 99 %. */
const ROWS_PER_BAND = 4;
/** Each page is compared with so many earlier members of a bucket, which keeps the work linear. */
const COMPARED_PER_BUCKET = 8;

/** Share of equal MinHash values, an estimate of the Jaccard similarity of the texts. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  if (length === 0) return 0;
  let equalCount = 0;
  for (let i = 0; i < length; i++) if (a[i] === b[i]) equalCount++;
  return equalCount / length;
}

/**
 * For each page the most similar other page at or above the threshold, found through locality-sensitive hashing, never
 * by comparing all pairs. Exact copies and hreflang variants are left out.
 */
export function nearestDuplicates(
  pages: PageFacts[],
  threshold: number,
): Map<PageFacts, { other: PageFacts; value: number }> {
  const buckets = new Map<string, PageFacts[]>();
  const nearest = new Map<PageFacts, { other: PageFacts; value: number }>();
  const keep = (page: PageFacts, other: PageFacts, value: number) => {
    if (value > (nearest.get(page)?.value ?? 0)) nearest.set(page, { other, value });
  };

  for (const page of pages) {
    const signature = page.html?.text.minhash ?? [];
    const candidates = new Set<PageFacts>();
    for (let start = 0; start + ROWS_PER_BAND <= signature.length; start += ROWS_PER_BAND) {
      const key = `${start}:${signature.slice(start, start + ROWS_PER_BAND).join(",")}`;
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [page]);
        continue;
      }
      for (const other of bucket) candidates.add(other);
      if (bucket.length < COMPARED_PER_BUCKET) bucket.push(page);
    }
    for (const other of candidates) {
      if (other.html?.text.hash === page.html?.text.hash) continue;
      const value = similarity(signature, other.html?.text.minhash ?? []);
      if (value < threshold || areAlternates(page, other)) continue;
      keep(page, other, value);
      keep(other, page, value);
    }
  }
  return nearest;
}
