import { escapeAttribute, htmlComment } from "./formats/escape-html";
import { headingOf, htmlPack, metaOf, pagesWith, titleOf } from "./page-blocks";
import { writeHere } from "./placeholder";
import type { Fix } from "./types";

const RULES = [
  "description-missing",
  "description-duplicate",
  "description-multiple",
  "description-too-long",
  "description-too-wide",
  "description-too-short",
];

export const descriptionTag: Fix = {
  id: "description-tag",
  ruleIds: RULES,
  write(input) {
    const blocks = pagesWith(input, RULES).map(({ page }) => {
      const now = metaOf(page, "description");
      const title = titleOf(page) ?? headingOf(page);
      return {
        url: page.url,
        lines: [
          htmlComment(now === null ? "now: no description" : `now: ${now}`),
          ...(title ? [htmlComment(`title: ${title}`)] : []),
          `<meta name="description" content="${escapeAttribute(writeHere("what this page offers, in one or two sentences of up to about 155 characters"))}">`,
        ],
      };
    });
    return htmlPack(
      {
        id: "description-tag",
        title: "Descriptions",
        intro:
          "One description in the head of each page. The words are yours to write; what the page says now stands above.",
        acceptance: "Each page has exactly one meta description of its own. Check the pages again.",
      },
      blocks,
    );
  },
};
