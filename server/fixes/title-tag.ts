import { escapeText, htmlComment } from "./formats/escape-html";
import { headingOf, htmlPack, pagesWith, titleOf } from "./page-blocks";
import { writeHere } from "./placeholder";
import type { Fix } from "./types";

const RULES = [
  "title-missing",
  "title-placeholder",
  "title-duplicate",
  "title-multiple",
  "title-too-long",
  "title-too-wide",
  "title-too-short",
  "title-too-narrow",
  "title-pattern-outlier",
];

export const titleTag: Fix = {
  id: "title-tag",
  ruleIds: RULES,
  write(input) {
    const blocks = pagesWith(input, RULES).map(({ page }) => {
      const titles = page.html.titles.filter((title) => title.inHead && title.text.trim() !== "");
      const heading = headingOf(page);
      return {
        url: page.url,
        lines: [
          ...(titles.length > 0
            ? titles.map((title) => htmlComment(`now: ${title.text}`))
            : [htmlComment("now: no title")]),
          ...(heading && heading !== titleOf(page) ? [htmlComment(`main heading: ${heading}`)] : []),
          `<title>${escapeText(writeHere("title of this page, its own words first, up to about 60 characters"))}</title>`,
        ],
      };
    });
    return htmlPack(
      {
        id: "title-tag",
        title: "Titles",
        intro: "One title in the head of each page. The words are yours to write; what the page says now stands above.",
        acceptance: "Each page has exactly one title, and no two pages share one. Check the pages again.",
      },
      blocks,
    );
  },
};
