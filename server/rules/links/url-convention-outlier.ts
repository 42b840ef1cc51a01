import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { normOf } from "@/server/rules/join/majority";
import { failPage, notApplicable, settle } from "@/server/rules/join/outcomes";
import { isIndexableHtml } from "@/server/rules/join/page-state";

const ENDINGS: Record<string, string> = { "/": "on a slash", "": "on a word" };

/** null for addresses that follow no form of their own: the top level, folders' index files, queries. */
function endingOf(url: string): string | null {
  const { pathname, search } = new URL(url);
  const path = pathname.replace(/\/$/, "");
  const name = path.slice(path.lastIndexOf("/") + 1);
  // The top level mixes sections and pages of every kind.
  if (path.lastIndexOf("/") <= 0 || search !== "" || /^index\.[a-z]+$/i.test(name)) return null;
  return pathname.endsWith("/") ? "/" : (/\.[a-z0-9]{2,5}$/i.exec(name)?.[0].toLowerCase() ?? "");
}

/** Folders with pages below them end on a slash for a good reason. */
function foldersOf(pages: readonly PageFacts[]): Set<string> {
  const folders = new Set<string>();
  for (const { url } of pages) {
    for (let at = url.indexOf("/", 8); at >= 0; at = url.indexOf("/", at + 1)) {
      if (at + 1 < url.length) folders.add(url.slice(0, at + 1));
    }
  }
  return folders;
}

/** Upper case and underscores have rules of their own. */
export default defineSiteRule({
  id: "url-convention-outlier",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Address ends like those of the site",
  failureTitle: "Address ends unlike those of the site",
  why: "Mixed endings invite links to the wrong form, and with it redirects, duplicates and broken links.",
  howToFix:
    "Give the page an address like its sisters' and redirect the old one, or leave it if nothing links wrongly.",
  threshold:
    "At least 10 indexable pages, 70 % of them with the same ending (slash, none, .html), and this page with another. The top level and folders with pages below them are left out.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check(site) {
    const pages = [...site.pages.values()].filter(isIndexableHtml);
    const folders = foldersOf(pages);
    const endings = pages.flatMap(({ url }) => {
      const ending = folders.has(url) ? null : endingOf(url);
      return ending === null ? [] : [{ url, ending }];
    });
    const norm = normOf(endings.map(({ ending }) => ending));
    if (!norm) return notApplicable("The addresses of the site follow no one form.");
    const failures = endings.flatMap(({ url, ending }) =>
      ending === norm.value
        ? []
        : [
            failPage(
              url,
              `${norm.count} of ${norm.total} addresses end ${named(norm.value)}, this one ${named(ending)}.`,
              [{ kind: "url", value: url }],
            ),
          ],
    );
    return settle(failures, endings.length, "The site has too few pages.");
  },
});

function named(ending: string): string {
  return ENDINGS[ending] ?? `on "${ending}"`;
}
