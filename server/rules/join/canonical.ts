import type { PageFacts } from "@/server/facts/types";
import { isSameUrl, withoutFragment } from "./find-page";

/**
 * The one canonical URL a page names in its head or Link header; null when it names none, or several that disagree,
 * because then search engines ignore them all.
 */
export function canonicalUrl(page: PageFacts): string | null {
  const tags = (page.html?.links ?? []).flatMap((link) =>
    link.inHead && link.rel.includes("canonical") && link.hreflang === null && link.media === null && link.url !== null
      ? [link.url]
      : [],
  );
  const named = [...tags, ...headerCanonicals(page)];
  const distinct = new Set(named.map((url) => withoutFragment(url) ?? url));
  return distinct.size === 1 ? (named[0] ?? null) : null;
}

/** The canonical when it names another URL than the page's own, else null. */
export function foreignCanonical(page: PageFacts): string | null {
  const canonical = canonicalUrl(page);
  return canonical === null || isSameUrl(canonical, page.url) ? null : canonical;
}

function headerCanonicals(page: PageFacts): string[] {
  const found: string[] = [];
  for (const [, target = ""] of (page.headers.link ?? "").matchAll(/<([^<>]+)>(?=[^,<]*;\s*rel="?canonical"?)/gi)) {
    if (URL.canParse(target, page.url)) found.push(new URL(target, page.url).href);
  }
  return found;
}
