import { urlTemplate } from "./url-template";

export interface GroupedPage {
  url: string;
  /** URL shape of the page, e.g. "example.com/products/*"; derived from the address when absent. */
  template?: string;
  /** Hash of the page's frame; null or absent where it is not known. */
  domSignature?: string | null;
}

export interface TemplateGroup<Page> {
  /** Stable within the audit. */
  key: string;
  /** For people: "example.com/products/*", "example.com/products/* (layout 2)", "example.com/about and 3 alike". */
  label: string;
  pages: Page[];
}

/**
 * Pages that one template most likely renders: those of one URL shape, apart where their frames differ, and pages with a
 * shape of their own together where they share a frame. A signature that hardly two pages of a shape share says nothing
 * about templates and is not used for that shape. Largest group first; independent of the order of the pages.
 */
export function groupByTemplate<Page extends GroupedPage>(pages: readonly Page[]): TemplateGroup<Page>[] {
  const sorted = [...pages].sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
  const shapes = collect(sorted, (page) => page.template ?? urlTemplate(page.url));
  const singles: [shape: string, page: Page][] = [];
  const groups: TemplateGroup<Page>[] = [];
  for (const [shape, ofShape] of shapes) {
    const [only] = ofShape;
    if (ofShape.length === 1 && only) singles.push([shape, only]);
    else groups.push(...splitByFrame(shape, ofShape));
  }
  groups.push(...mergeSingles(singles));
  return groups.sort((a, b) => b.pages.length - a.pages.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function splitByFrame<Page extends GroupedPage>(shape: string, pages: Page[]): TemplateGroup<Page>[] {
  const frames = collect(pages, (page) => page.domSignature ?? "");
  const isTelling = frames.size * 2 <= pages.length;
  if (frames.size === 1 || !isTelling) return [{ key: shape, label: shape, pages }];
  return [...frames]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([signature, ofFrame], index) => ({
      key: `${shape}#${signature}`,
      label: index === 0 ? shape : `${shape} (layout ${index + 1})`,
      pages: ofFrame,
    }));
}

function mergeSingles<Page extends GroupedPage>(singles: [shape: string, page: Page][]): TemplateGroup<Page>[] {
  const frames = collect(singles, ([shape, page]) => page.domSignature ?? `shape ${shape}`);
  return [...frames].map(([signature, entries]) => {
    const shape = entries[0]?.[0] ?? "";
    return {
      key: entries.length === 1 ? shape : `#${signature}`,
      label: entries.length === 1 ? shape : `${shape} and ${entries.length - 1} alike`,
      pages: entries.map(([, page]) => page),
    };
  });
}

function collect<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}
