import type { Indexability, PageFacts } from "@/server/facts/types";
import { instantRefreshTarget } from "./meta-refresh";
import { normaliseUrl } from "./normalise-url";
import { directivesOf } from "./robots-directives";

type Seen = Pick<
  PageFacts,
  "url" | "status" | "headers" | "contentType" | "redirectUrl" | "isBotChallenge" | "robots" | "html"
>;

/** Whether a search engine could keep this page, and the first reason why not, in the order a crawler would meet them. */
export function indexabilityOf(page: Seen): Indexability {
  const reason = reasonOf(page);
  return { isIndexable: reason === "indexable", reason };
}

function reasonOf(page: Seen): Indexability["reason"] {
  if (!page.robots.isAllowedForGooglebot) return "blocked-by-robots";
  // Ours alone may be shut out: then nothing was fetched and nothing more is known.
  if (page.status === null) return page.robots.isAllowedForUs ? "no-response" : "blocked-by-robots";
  if (page.isBotChallenge) return "bot-challenge";
  if (page.status >= 300 && page.status <= 399 && page.redirectUrl !== null) return "redirect";
  if (page.status < 200 || page.status > 299) return "not-2xx";
  if (page.html === null) return "not-html";
  if (directivesOf(page.html, page.headers).isNoindex) return "noindex";
  if (instantRefreshTarget(page) !== null) return "redirect";
  const canonical = canonicalOf(page);
  return canonical !== null && canonical !== page.url ? "canonicalised" : "indexable";
}

/**
 * The one canonical a page names, normalised; null when it names none or several that disagree, because then search
 * engines ignore them all. Tags under body do not count.
 */
export function canonicalOf(page: Pick<PageFacts, "url" | "headers" | "html">): string | null {
  const tags = (page.html?.links ?? [])
    .filter((link) => link.inHead && link.rel.includes("canonical") && link.hreflang === null && link.media === null)
    .flatMap((link) => (link.url === null ? [] : [link.url]));
  const targets = new Set(
    [...tags, ...linkHeaderTargets(page.headers.link ?? "", "canonical")].flatMap(
      (url) => normaliseUrl(url, page.url) ?? [],
    ),
  );
  return targets.size === 1 ? ([...targets][0] ?? null) : null;
}

/** Targets of one relation in a Link header, as written. */
export function linkHeaderTargets(header: string, relation: string): string[] {
  const targets: string[] = [];
  for (const [, target = "", parameters = ""] of header.matchAll(/<([^<>]*)>((?:\s*;\s*[^;,"]+(?:"[^"]*")?)*)/g)) {
    const rel = /;\s*rel\s*=\s*"?([^";]+)/i.exec(parameters)?.[1]?.toLowerCase().split(/\s+/) ?? [];
    if (rel.includes(relation) && !/;\s*hreflang\s*=/i.test(parameters)) targets.push(target);
  }
  return targets;
}
