import type { PageFacts } from "@/server/facts/types";
import { normaliseUrl } from "./normalise-url";

/** Seconds below which Google takes a refresh for a permanent redirect. */
const INSTANT_BELOW_SECONDS = 1;

/**
 * Where a meta refresh or a Refresh header sends everybody at once; null when there is none, it waits, or the page only
 * reloads itself.
 */
export function instantRefreshTarget(page: Pick<PageFacts, "html" | "url" | "headers">): string | null {
  const metas = (page.html?.metas ?? []).filter((meta) => meta.kind === "http-equiv" && meta.name === "refresh");
  for (const content of [...metas.map((meta) => meta.content), page.headers.refresh ?? ""]) {
    const [, delay = "", written = ""] = /^\s*([\d.]*)\s*[;,]?\s*url\s*=\s*["']?([^"']+)/i.exec(content) ?? [];
    const target = written.trim() === "" ? null : normaliseUrl(written.trim(), page.url);
    const isInstant = !(Number.parseFloat(delay) >= INSTANT_BELOW_SECONDS);
    if (target !== null && target !== page.url && isInstant) return target;
  }
  return null;
}
