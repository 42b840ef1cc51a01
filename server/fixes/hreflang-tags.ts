import { escapeAttribute, htmlComment } from "./formats/escape-html";
import { finalUrlOf, htmlPack, pagesWith } from "./page-blocks";
import { writeHere } from "./placeholder";
import type { Fix, FixInput, FixPage } from "./types";

const NO_SELF = "hreflang-no-self";
const NO_RETURN = "hreflang-no-return-link";
const NO_DEFAULT = "hreflang-no-x-default";
const ABSOLUTE = "hreflang-relative-url";
const REDIRECTED = "hreflang-to-redirect";
const RULES = [NO_SELF, NO_RETURN, NO_DEFAULT, ABSOLUTE, REDIRECTED];

export const hreflangTags: Fix = {
  id: "hreflang-tags",
  ruleIds: RULES,
  write(input) {
    const lines = new Map<string, Set<string>>();
    const add = (url: string, ...tags: string[]) => {
      const known = lines.get(url) ?? new Set<string>();
      for (const tag of tags) known.add(tag);
      lines.set(url, known);
    };
    for (const { page, findings } of pagesWith(input, RULES)) {
      for (const { ruleId } of findings) {
        if (ruleId === NO_SELF) add(page.url, alternate(codeOf(page), page.url));
        if (ruleId === NO_DEFAULT) add(page.url, alternate("x-default", writeHere("address for all other languages")));
        if (ruleId === NO_RETURN) {
          for (const url of silentVersions(input, page)) add(url, alternate(codeOf(page), page.url));
        }
        if (ruleId === ABSOLUTE || ruleId === REDIRECTED) add(page.url, ...corrected(input, page));
      }
    }
    return htmlPack(
      {
        id: "hreflang-tags",
        title: "Language versions",
        intro:
          "Tags to add to the head of each page. Where a tag corrects another, the present one stands above it as a comment; replace it.",
        acceptance: "Every language version names all versions, itself included, by addresses that answer 200.",
      },
      [...lines].map(([url, tags]) => ({ url, lines: [...tags] })),
    );
  },
};

/** The language the page declares, as other pages or the page itself name it. */
function codeOf(page: FixPage): string {
  const own = alternatesOf(page).find(({ url }) => url === page.url)?.hreflang;
  return own ?? page.html?.lang ?? page.html?.text.language ?? writeHere("language code of this page");
}

function alternatesOf(page: FixPage) {
  return page.html?.links.filter((link) => link.hreflang !== null && link.rel.includes("alternate")) ?? [];
}

/** Crawled versions that this page names and that do not name it back. */
function silentVersions(input: FixInput, page: FixPage): string[] {
  return alternatesOf(page).flatMap(({ url }) => {
    const target = url === null || url === page.url ? undefined : input.pages.get(url);
    return target?.html && !alternatesOf(target).some((back) => back.url === page.url) ? [target.url] : [];
  });
}

function corrected(input: FixInput, page: FixPage): string[] {
  return alternatesOf(page).flatMap(({ href, url, hreflang }) => {
    if (url === null || hreflang === null) return [];
    const target = finalUrlOf(input, url) ?? url;
    if (target === href) return [];
    return [htmlComment(`now: hreflang ${hreflang} ${href}`), alternate(hreflang, target)];
  });
}

function alternate(code: string, url: string): string {
  return `<link rel="alternate" hreflang="${escapeAttribute(code)}" href="${escapeAttribute(url)}">`;
}
