import type { PageFacts } from "@/server/facts/types";
import type { FetchResult } from "@/server/net/fetch-types";

/** What an earlier audit knows of a page and may use again when the server says that it did not change. */
export interface Recollection {
  /** If-None-Match and If-Modified-Since, as a request sends them. */
  conditions: Record<string, string>;
  /** PageFacts as JSON; text, so that the thread that needs them reads them. */
  facts: string;
}

export interface Validators {
  etag: string | null;
  lastModified: string | null;
  /** The Date header of the same answer. */
  date: string | null;
}

/** RFC 9110 §8.8.2.2: a date this close to the answer may hide a second change. */
const MIN_AGE_MS = 60_000;

/** Headers of a conditional request; null when the answer holds nothing that one could be made of. */
export function conditionsOf({ etag, lastModified, date }: Validators): Record<string, string> | null {
  const conditions: Record<string, string> = {};
  const isTag = etag !== null && /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/.test(etag);
  if (isTag) conditions["if-none-match"] = etag;
  const modifiedAt = lastModified === null ? Number.NaN : Date.parse(lastModified);
  const isOldEnough = date !== null && Date.parse(date) - modifiedAt >= MIN_AGE_MS;
  if (lastModified !== null && isOldEnough) conditions["if-modified-since"] = lastModified;
  return Object.keys(conditions).length > 0 ? conditions : null;
}

/** True for a 304 that speaks of the version that was asked for. */
export function confirms(result: FetchResult, { conditions }: Recollection): boolean {
  if (result.status !== 304) return false;
  const { etag } = result.headers;
  const asked = conditions["if-none-match"];
  return etag === undefined || asked === undefined || withoutWeakness(etag) === withoutWeakness(asked);
}

function withoutWeakness(tag: string): string {
  return tag.replace(/^W\//, "");
}

/** Headers that describe the body of the 304 itself, or the connection (RFC 9111 §3.2). */
const NOT_OF_THE_PAGE = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-range",
  "content-type",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Headers of the page after a 304: what it says replaces what was known (RFC 9111 §4.3.4). */
export function updatedHeaders(stored: PageFacts["headers"], answer: PageFacts["headers"]): PageFacts["headers"] {
  const said = Object.entries(answer).filter(([name]) => !NOT_OF_THE_PAGE.has(name));
  return { ...stored, ...Object.fromEntries(said) };
}
