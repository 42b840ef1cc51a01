import type { PageFacts } from "@/server/facts/types";

/**
 * Pages that a template is likely to share: the same host and the same folder, numbers in it set aside. The folder's
 * own overview is not among its pages.
 */
export function pagesBySection(pages: Iterable<PageFacts>): Map<string, PageFacts[]> {
  const sections = new Map<string, PageFacts[]>();
  for (const page of pages) {
    const section = sectionOf(page.url);
    if (section === null) continue;
    const known = sections.get(section);
    if (known) known.push(page);
    else sections.set(section, [page]);
  }
  return sections;
}

function sectionOf(url: string): string | null {
  const { host, pathname } = new URL(url);
  if (/\/index\.[a-z]+$/i.test(pathname)) return null;
  const folder = pathname.replace(/\/$/, "").replace(/[^/]*$/, "");
  // The top level mixes every kind of page.
  return folder === "" || folder === "/" ? null : host + folder.replace(/\d+/g, "0");
}
