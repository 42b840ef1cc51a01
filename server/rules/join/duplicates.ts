import type { PageFacts } from "@/server/facts/types";
import type { Evidence, SiteFacts, SiteOutcome } from "@/server/rules/types";
import { alternatesOf } from "./hreflang";
import { EVIDENCE_LIMIT, failPage, settle } from "./outcomes";
import { isIndexableHtml, languageOf } from "./page-state";
import { pageNumber } from "./pagination";
import { count } from "./words";

/** Groups of at least two; pages without a key are left out. */
export function groupsOfEqual(pages: Iterable<PageFacts>, keyOf: (page: PageFacts) => string | null): PageFacts[][] {
  const groups = new Map<string, PageFacts[]>();
  for (const page of pages) {
    const key = keyOf(page);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(page);
    else groups.set(key, [page]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Indexable pages, later pages of a paginated list left out: they share texts on purpose. */
export function comparablePages(site: SiteFacts): PageFacts[] {
  return [...site.pages.values()].filter((page) => isIndexableHtml(page) && (pageNumber(page.url)?.number ?? 1) < 2);
}

/** Language or region variants that name each other with hreflang are meant to resemble each other. */
export function areAlternates(a: PageFacts, b: PageFacts): boolean {
  return alternatesOf(a).some(({ url }) => url === b.url) || alternatesOf(b).some(({ url }) => url === a.url);
}

/** One failure for each page of each group, naming the others. */
export function duplicateOutcomes(
  groups: PageFacts[][],
  lookedAtCount: number,
  explain: (othersCount: string) => string,
  shown?: (page: PageFacts) => string,
): SiteOutcome[] {
  const failures = groups.flatMap((group) =>
    group.map((page, index) => {
      // Neighbours first, so that a group of thousands still names a few others for each page.
      const others = [
        ...group.slice(index + 1, index + EVIDENCE_LIMIT),
        ...group.slice(Math.max(0, index - EVIDENCE_LIMIT), index),
      ].slice(0, EVIDENCE_LIMIT - 1);
      const evidence: Evidence[] = others.map((other) => ({ kind: "url", label: "Also on", value: other.url }));
      if (shown) evidence.unshift({ kind: "text", value: shown(page) });
      return failPage(page.url, explain(count(group.length - 1, "other page")), evidence);
    }),
  );
  return settle(failures, lookedAtCount, "Fewer than two indexable pages to compare.");
}

/** Texts are equal without regard to case and spaces, within one language; null when there is no text. */
export function textKey(text: string, page: PageFacts): string | null {
  const plain = text.replace(/\s+/g, " ").trim().toLowerCase();
  return plain === "" ? null : `${languageOf(page)}\n${plain}`;
}
