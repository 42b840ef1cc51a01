import type { PageFacts } from "@/server/facts/types";
import { isForwarding } from "../page/meta-refresh";

/** Answers that say "not for you" or "not now" rather than "not here": no verdict about the page. */
const REFUSALS = new Set([401, 403, 405, 407, 429, 451, 999]);

export function isRefusal(status: number): boolean {
  return REFUSALS.has(status);
}

export function isRedirect(page: PageFacts): boolean {
  return page.status !== null && page.status >= 300 && page.status < 400 && page.redirectUrl !== null;
}

/** 4xx or 5xx, leaving out refusals and bot walls. */
export function isError(page: PageFacts): boolean {
  return page.status !== null && page.status >= 400 && !isRefusal(page.status) && !page.isBotChallenge;
}

/** 2xx HTML that is the site's own answer. */
export function isLiveHtml(page: PageFacts): page is PageFacts & { html: NonNullable<PageFacts["html"]> } {
  return page.status !== null && page.status >= 200 && page.status < 300 && page.html !== null && !page.isBotChallenge;
}

/** Indexable by itself; a page that forwards by an instant meta refresh stands for its target. */
export function isIndexableHtml(page: PageFacts): page is PageFacts & { html: NonNullable<PageFacts["html"]> } {
  return isLiveHtml(page) && page.indexability.isIndexable && !isForwarding(page);
}

/** noindex or none for all engines or Googlebot, in meta tags or the X-Robots-Tag header. */
export function isNoindex(page: PageFacts): boolean {
  if (page.indexability.reason === "noindex") return true;
  const metas = page.html?.metas ?? [];
  const inMeta = metas.some(
    (meta) =>
      meta.kind === "name" && (meta.name === "robots" || meta.name === "googlebot") && saysNoindex(meta.content),
  );
  return inMeta || headerSaysNoindex(page.headers["x-robots-tag"]);
}

function saysNoindex(content: string): boolean {
  return content.split(",").some((token) => /^(noindex|none)$/i.test(token.trim()));
}

/** "otherbot: noindex, nofollow" speaks to that bot until the next named agent. */
function headerSaysNoindex(header: string | undefined): boolean {
  if (!header) return false;
  let isForUs = true;
  for (const part of header.split(",")) {
    const named = /^\s*([a-z][\w-]*)\s*:\s*(.*)$/i.exec(part);
    const agent = named?.[1]?.toLowerCase();
    if (agent && agent !== "unavailable_after" && !agent.startsWith("max-")) isForUs = agent === "googlebot";
    const directive = named ? (named[2] ?? "") : part;
    if (isForUs && saysNoindex(directive)) return true;
  }
  return false;
}

/** Primary language subtag of <html lang>, "" when absent. */
export function languageOf(page: PageFacts): string {
  return page.html?.lang?.trim().toLowerCase().split("-")[0] ?? "";
}
