import { type Analysis, SECTION_TITLES, SECTIONS } from "./schema";

/**
 * The analysis as Markdown: a paragraph for the summary, lists for the rest; sections without a statement are left out,
 * as happens while it is being written. Statement text is shown literally.
 */
export function renderAnalysisMarkdown(analysis: Analysis): string {
  const blocks = SECTIONS.filter((section) => analysis[section].length > 0).map((section) => {
    const texts = analysis[section].map(({ text }) => escapeMarkdown(text));
    const isOrdered = section === "criticalIssues" || section === "technicalRecommendations";
    const body =
      section === "executiveSummary"
        ? texts.join(" ")
        : texts.map((text, index) => `${isOrdered ? `${index + 1}.` : "-"} ${text}`).join("\n");
    return `## ${SECTION_TITLES[section]}\n\n${body}`;
  });
  return `${blocks.join("\n\n")}\n`;
}

/** Addresses stay plain text; nothing in a statement may become a link, an image, HTML or a heading. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/^([#+-]|\d+[.)])(?=\s)/, "\\$1")
    .replace(/!(?=\\\[)/g, "\\!");
}
