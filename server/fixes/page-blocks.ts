import { htmlComment } from "./formats/escape-html";
import type { FixFinding, FixInput, FixPack, FixPage } from "./types";

/** A ticket with more pages than this is a spreadsheet; the pack says how many there are in all. */
export const MAX_SHOWN = 100;

export interface PageBlock {
  url: string;
  lines: string[];
}

type HtmlPack = Omit<FixPack, "patches" | "shownCount" | "totalCount">;

/** Tags page by page, each block under a comment with the page's address. null without a block. */
export function htmlPack(pack: HtmlPack, blocks: readonly PageBlock[], note: string | null = null): FixPack | null {
  if (blocks.length === 0) return null;
  const shown = [...blocks].sort((a, b) => (a.url < b.url ? -1 : 1)).slice(0, MAX_SHOWN);
  const code = shown.map(({ url, lines }) => [htmlComment(url), ...lines].join("\n")).join("\n\n");
  return {
    ...pack,
    patches: [{ platform: "html", fileName: "HTML of the page or its template", language: "html", code, note }],
    shownCount: shown.length,
    totalCount: blocks.length,
  };
}

/** Findings of these rules with their pages; a page whose facts are not at hand is left out. */
export function pagesWith(
  input: FixInput,
  ruleIds: readonly string[],
): { page: FixPage & { html: NonNullable<FixPage["html"]> }; findings: FixFinding[] }[] {
  const byUrl = new Map<string, FixFinding[]>();
  for (const finding of input.findings) {
    if (finding.url === null || !ruleIds.includes(finding.ruleId)) continue;
    const known = byUrl.get(finding.url);
    if (known) known.push(finding);
    else byUrl.set(finding.url, [finding]);
  }
  return [...byUrl].flatMap(([url, findings]) => {
    const page = input.pages.get(url);
    return page?.html ? [{ page: { ...page, html: page.html }, findings }] : [];
  });
}

/** First text of the page's titles in the head; null when there is none. */
export function titleOf(page: FixPage): string | null {
  return page.html?.titles.find((title) => title.inHead && title.text.trim() !== "")?.text.trim() ?? null;
}

/** First non-empty content by name or property; null when there is none. */
export function metaOf(page: FixPage, name: string): string | null {
  const meta = page.html?.metas.find((one) => one.name === name && one.content.trim() !== "");
  return meta?.content.trim() ?? null;
}

export function headingOf(page: FixPage): string | null {
  return page.html?.headings.find((heading) => heading.level === 1 && heading.text !== "")?.text ?? null;
}

/** The one canonical address the page names, absolute; null when there is none or several disagree. */
export function canonicalOf(page: FixPage): string | null {
  const urls = new Set(
    page.html?.links.filter((link) => link.inHead && link.rel.includes("canonical")).map((link) => link.url) ?? [],
  );
  const [url] = urls;
  return urls.size === 1 ? (url ?? null) : null;
}

/** Where the redirects of the crawl lead from here; null when they end on an address that was not seen to work. */
export function finalUrlOf(input: FixInput, url: string): string | null {
  const seen = new Set<string>();
  let current = input.pages.get(url);
  while (current && !seen.has(current.url)) {
    seen.add(current.url);
    if (current.redirectUrl === null) return current.status !== null && current.status < 300 ? current.url : null;
    current = input.pages.get(current.redirectUrl);
  }
  return null;
}
