import { escapeAttribute } from "./formats/escape-html";
import { canonicalOf, htmlPack, metaOf, pagesWith, titleOf } from "./page-blocks";
import { writeHere } from "./placeholder";
import type { Fix, FixPage } from "./types";

const RULES = ["og-missing", "og-incomplete", "og-url-mismatch", "twitter-card-missing", "twitter-card-incomplete"];

export const previewTags: Fix = {
  id: "preview-tags",
  ruleIds: RULES,
  write(input) {
    const blocks = pagesWith(input, RULES).map(({ page }) => ({ url: page.url, lines: tagsOf(page) }));
    return htmlPack(
      {
        id: "preview-tags",
        title: "Link previews",
        intro:
          "Tags that are missing or wrong, filled with the page's own title, description and address. Set them in the template from the same fields.",
        acceptance: "Each page has og:title, og:type, og:image, og:url and twitter:card. Check the pages again.",
      },
      blocks.filter(({ lines }) => lines.length > 0),
    );
  },
};

function tagsOf(page: FixPage): string[] {
  const address = canonicalOf(page) ?? page.url;
  const description = metaOf(page, "description");
  const wanted: [name: string, value: string, isWrong?: boolean][] = [
    ["og:title", titleOf(page) ?? writeHere("title of this page")],
    ["og:type", writeHere("website, article or product")],
    ["og:image", writeHere("full address of a picture, 1200 by 630 pixels")],
    ["og:url", address, hasOtherUrl(page, address)],
    ...(description === null ? [] : ([["og:description", description]] as [string, string][])),
  ];
  const tags = wanted
    .filter(([name, , isWrong]) => isWrong || (metaOf(page, name) ?? metaOf(page, `${name}:url`)) === null)
    .map(([name, value]) => `<meta property="${name}" content="${escapeAttribute(value)}">`);
  if (metaOf(page, "twitter:card") !== null) return tags;
  return [...tags, '<meta name="twitter:card" content="summary_large_image">'];
}

function hasOtherUrl(page: FixPage, address: string): boolean {
  const now = metaOf(page, "og:url");
  return now !== null && (!URL.canParse(now, page.url) || new URL(now, page.url).href !== address);
}
