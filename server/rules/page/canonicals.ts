import type { LinkTagFacts, PageFacts } from "@/server/facts/types";

/** Canonical tags in the head. */
export function canonicalTags(page: PageFacts): LinkTagFacts[] {
  return (page.html?.links ?? []).filter((link) => link.inHead && link.rel.includes("canonical"));
}

/** The page's one canonical as written and resolved; null when there is none or several tags disagree. */
export function canonicalTag(page: PageFacts): LinkTagFacts | null {
  const tags = canonicalTags(page);
  return new Set(tags.map((tag) => tag.url ?? tag.href)).size === 1 ? (tags[0] ?? null) : null;
}

/** Targets of `Link: <…>; rel="canonical"`, absolute. */
export function headerCanonicals(page: PageFacts): string[] {
  return linkHeader(page)
    .filter(({ parameters }) => /(?:^|;)\s*rel\s*=\s*"?[^";]*\bcanonical\b/i.test(parameters))
    .flatMap(({ target }) => (URL.canParse(target, page.url) ? [new URL(target, page.url).href] : []));
}

/** hreflang annotations of the Link header. */
export function headerAlternates(page: PageFacts): { code: string; href: string }[] {
  return linkHeader(page).flatMap(({ target, parameters }) => {
    const code = /(?:^|;)\s*hreflang\s*=\s*"?([^";]+)/i.exec(parameters)?.[1];
    return code && /rel\s*=\s*"?[^";]*\balternate\b/i.test(parameters) ? [{ code: code.trim(), href: target }] : [];
  });
}

function linkHeader(page: PageFacts): { target: string; parameters: string }[] {
  const found: { target: string; parameters: string }[] = [];
  for (const match of (page.headers.link ?? "").matchAll(/<([^<>]*)>\s*((?:;[^<,]*(?:"[^"]*")?)*)/g)) {
    found.push({ target: (match[1] ?? "").trim(), parameters: match[2] ?? "" });
  }
  return found;
}

/** Equal addresses; a fragment never makes another page. */
export function isSamePage(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

function withoutFragment(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = "";
  return parsed.href;
}
