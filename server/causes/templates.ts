/** Fewer pages of one frame within a URL shape are single cases, not a template. */
const MIN_LAYOUT_PAGES = 3;

export interface TemplatePage {
  url: string;
  /** URL shape, as `urlTemplate` draws it. */
  shape: string;
  /** Hash of the page's frame; null when it has none or none was taken. */
  signature: string | null;
}

export interface Templates {
  /** URL shape of a crawled page, with the layout's letter where one shape has several; undefined for other addresses. */
  templateOf(url: string): string | undefined;
  /** Crawled pages of a template. */
  pageCountOf(template: string): number;
  /** Frame of a crawled page. */
  layoutOf(url: string): string | null;
  /** Crawled pages with this frame, whatever their URL shape. */
  layoutPageCountOf(layout: string): number;
}

/** URL shape and DOM signature together: pages that one template draws, as far as the crawl can tell. */
export function findTemplates(pages: readonly TemplatePage[]): Templates {
  const layouts = new Map<string, string>();
  const layoutCounts = new Map<string, number>();
  const byShape = new Map<string, Map<string, number>>();
  for (const { url, shape, signature } of pages) {
    const known = byShape.get(shape) ?? new Map<string, number>();
    byShape.set(shape, known);
    if (signature === null) continue;
    layouts.set(url, signature);
    add(layoutCounts, signature);
    add(known, signature);
  }
  const letters = new Map([...byShape].map(([shape, counts]) => [shape, lettersOf(counts)] as const));
  const templates = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { url, shape, signature } of pages) {
    const letter = signature === null ? undefined : letters.get(shape)?.get(signature);
    const template = letter === undefined ? shape : `${shape} (layout ${letter})`;
    templates.set(url, template);
    add(counts, template);
  }
  return {
    templateOf: (url) => templates.get(url),
    pageCountOf: (template) => counts.get(template) ?? 0,
    layoutOf: (url) => layouts.get(url) ?? null,
    layoutPageCountOf: (layout) => layoutCounts.get(layout) ?? 0,
  };
}

/** A, B, … by size, when at least two frames are common enough to be templates of their own. */
function lettersOf(counts: ReadonlyMap<string, number>): Map<string, string> {
  const common = [...counts].filter(([, count]) => count >= MIN_LAYOUT_PAGES);
  if (common.length < 2) return new Map();
  const ordered = common.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).slice(0, 26);
  return new Map(ordered.map(([signature], index) => [signature, String.fromCharCode(65 + index)]));
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
