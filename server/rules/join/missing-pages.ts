import type { PageFacts, SiteProbe } from "@/server/facts/types";
import { notFoundPhrase } from "../page/soft-not-found";
import { isIndexableHtml } from "./page-state";

/** Bits of 64 by which the simhashes of one text with another name or date in it may differ. */
const MAX_BITS = 3;

interface Text {
  hash: string | null;
  simhash: string | null;
}

/** Equal main texts, or nearly equal ones of at least 20 words. Empty texts are like nothing. */
export function isLikeText(a: Text, b: Text): boolean {
  if (a.hash !== null && a.hash === b.hash) return true;
  return a.simhash !== null && b.simhash !== null && differingBits(a.simhash, b.simhash) <= MAX_BITS;
}

function differingBits(a: string, b: string): number {
  let bits = 0;
  for (const start of [0, 8]) {
    let difference = Number.parseInt(a.slice(start, start + 8), 16) ^ Number.parseInt(b.slice(start, start + 8), 16);
    for (; difference !== 0; difference &= difference - 1) bits++;
  }
  return bits;
}

/** A made-up address that was sent elsewhere shows that other page, not how the site says "not found". */
export function isLikeMissing(page: PageFacts, missing: SiteProbe | null): boolean {
  if (page.html === null || missing === null || missing.hops.length > 0) return false;
  return isLikeText(page.html.text, { hash: missing.textHash, simhash: missing.simhash });
}

/** Worth a second request: an indexable page that says "not found" or answers as a made-up address does. */
export function isMissingSuspect(page: PageFacts, missing: SiteProbe | null): boolean {
  return isIndexableHtml(page) && (notFoundPhrase(page.html) !== null || isLikeMissing(page, missing));
}
