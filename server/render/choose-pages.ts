/** Why a page is rendered. */
export type RenderReason = "shell" | "template" | "all";

export interface RenderCandidate {
  url: string;
  /** URL shape; pages of one template usually behave alike. */
  template: string;
  depth: number | null;
  isIndexable: boolean;
  /** The HTML is an empty frame that scripts fill. */
  isShell: boolean;
  /** Visited already, before links in rendered pages led to further ones. It counts towards the limits. */
  isRendered?: boolean;
}

export interface RenderChoice {
  /** Without those that were visited already. */
  pages: { url: string; reason: RenderReason }[];
  /** Pages, visited ones included, that the mode would render were it not for its limit. */
  wantedCount: number;
}

/** Rendering costs seconds a page, so an audit that was not asked for more looks at this many. */
export const AUTO_LIMIT = 25;
/** Of these, pages that look complete and are rendered to see whether scripts change them. */
export const AUTO_TEMPLATE_LIMIT = 10;
/** A browser needs about two seconds a page: more would take longer than most audits may. */
export const ALL_LIMIT = 200;

/**
 * Pages to render. "auto": every page that is a shell and one page of each template, the start page first; templates
 * come before a template's second shell. "all": every page. Both end at their limit.
 */
export function choosePages(
  mode: "auto" | "all",
  candidates: readonly RenderCandidate[],
  startUrl: string,
): RenderChoice {
  const ranked = [...candidates].sort(
    (a, b) =>
      Number(b.isRendered ?? false) - Number(a.isRendered ?? false) ||
      Number(b.url === startUrl) - Number(a.url === startUrl) ||
      Number(b.isIndexable) - Number(a.isIndexable) ||
      (a.depth ?? Number.MAX_SAFE_INTEGER) - (b.depth ?? Number.MAX_SAFE_INTEGER) ||
      (a.url < b.url ? -1 : 1),
  );
  const firsts = firstOfEach(ranked, (page) => page.template);
  const firstShells = firstOfEach(
    ranked.filter((page) => page.isShell),
    (page) => page.template,
  );
  const samples = [...firsts].filter((page) => !firstShells.has(page)).slice(0, AUTO_TEMPLATE_LIMIT);
  const shells = ranked.filter((page) => page.isShell);
  const start = ranked.filter((page) => page.url === startUrl);
  const rendered = ranked.filter((page) => page.isRendered);
  const wanted = new Set([
    ...rendered,
    ...start,
    ...firstShells,
    ...samples,
    ...shells,
    ...(mode === "all" ? ranked : []),
  ]);
  return {
    wantedCount: wanted.size,
    pages: [...wanted].slice(rendered.length, mode === "all" ? ALL_LIMIT : AUTO_LIMIT).map((page) => ({
      url: page.url,
      reason: page.isShell ? "shell" : firsts.has(page) ? "template" : "all",
    })),
  };
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Set<Item> {
  const firsts = new Map<string, Item>();
  for (const item of items) if (!firsts.has(keyOf(item))) firsts.set(keyOf(item), item);
  return new Set(firsts.values());
}
