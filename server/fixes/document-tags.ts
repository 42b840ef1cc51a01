import { escapeAttribute, htmlComment } from "./formats/escape-html";
import { htmlPack, pagesWith } from "./page-blocks";
import { writeHere } from "./placeholder";
import type { Fix, FixPage } from "./types";

/** Rules with one right answer for every page, or an answer that the page itself gives. */
const LINES: Record<string, (page: FixPage & { html: NonNullable<FixPage["html"]> }) => string> = {
  "viewport-missing": viewport,
  "viewport-fixed-width": viewport,
  "viewport-multiple": viewport,
  "zoom-disabled": viewport,
  "charset-missing": () => '<meta charset="utf-8">',
  "doctype-missing": () => "<!doctype html>",
  "lang-missing": language,
  "lang-invalid": language,
  "lang-content-mismatch": language,
};
const RULES = Object.keys(LINES);

export const documentTags: Fix = {
  id: "document-tags",
  ruleIds: RULES,
  write(input) {
    const blocks = pagesWith(input, RULES).map(({ page, findings }) => ({
      url: page.url,
      lines: [...new Set(findings.flatMap(({ ruleId }) => LINES[ruleId]?.(page) ?? []))],
    }));
    return htmlPack(
      {
        id: "document-tags",
        title: "Tags of the document",
        intro: "These lines stand in the template and are the same on most pages: change them there once.",
        acceptance: "Check one page of each template again; the rules below must pass.",
      },
      blocks,
      hasCharset(input.findings)
        ? "Serve the page as UTF-8 too: the tag must name the encoding the file really has."
        : null,
    );
  },
};

function hasCharset(findings: readonly { ruleId: string }[]): boolean {
  return findings.some(({ ruleId }) => ruleId === "charset-missing");
}

function viewport(): string {
  return '<meta name="viewport" content="width=device-width, initial-scale=1">';
}

/** The language recognised in the text, when it is clear. */
function language({ html }: { html: NonNullable<FixPage["html"]> }): string {
  const now = html.lang === null ? "" : ` ${htmlComment(`now: lang ${html.lang}`)}`;
  return `<html lang="${escapeAttribute(html.text.language ?? writeHere("language code of the text"))}">${now}`;
}
