import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { LighthouseDetail } from "./job";

const LARGEST_RESULT_BYTES = 20_000_000;
const JPEG_PREFIX = "data:image/jpeg;base64,";

/** Compresses a Lighthouse result for storing; null when it is larger than anything a page should cause. */
export async function packDetail(lhr: unknown): Promise<LighthouseDetail | null> {
  const json = JSON.stringify(lhr);
  if (json === undefined || json.length > LARGEST_RESULT_BYTES) return null;
  return { lhr: await promisify(gzip)(json), screenshot: finalScreenshot(lhr) };
}

function finalScreenshot(lhr: unknown): Uint8Array | null {
  let found: unknown = lhr;
  for (const key of ["audits", "final-screenshot", "details", "data"]) {
    if (typeof found !== "object" || found === null) return null;
    found = (found as Record<string, unknown>)[key];
  }
  if (typeof found !== "string" || !found.startsWith(JPEG_PREFIX)) return null;
  return Buffer.from(found.slice(JPEG_PREFIX.length), "base64");
}
