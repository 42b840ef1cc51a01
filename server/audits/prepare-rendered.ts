import type { HtmlFacts, PageFacts, RenderedFacts } from "@/server/facts/types";
import { comparedPage } from "@/server/rules/rendered/define-rendered-rule";
import {
  canonicalsOf,
  descriptionOf,
  h1sOf,
  internalLinksOf,
  jsonLdTypesOf,
  robotsOf,
  titleOf,
} from "@/server/rules/rendered/document-values";

/** A page before and after scripts, ready to show. */
export interface RenderedView {
  /** Why there is nothing to compare; null when there is. */
  problem: string | null;
  rows: { label: string; raw: string; rendered: string; isChanged: boolean }[];
  /** What the browser saw besides, label and value. */
  facts: { label: string; value: string }[];
}

/** null when the page was not rendered in this audit. */
export function prepareRendered(page: PageFacts, rendered: RenderedFacts | null): RenderedView | null {
  if (rendered === null) return null;
  const compared = comparedPage({ page, rendered });
  if ("reason" in compared) {
    const end = rendered.error === null && rendered.finalUrl ? ` It ended at ${rendered.finalUrl}.` : "";
    return { problem: compared.reason + end, rows: [], facts: [] };
  }
  const { raw, html } = compared;
  const row = (label: string, read: (document: HtmlFacts) => string) => {
    const [before, after] = [read(raw), read(html)];
    return { label, raw: before || "none", rendered: after || "none", isChanged: before !== after };
  };
  return {
    problem: null,
    rows: [
      row("Title", titleOf),
      row("Description", descriptionOf),
      row("Canonical", (document) => canonicalsOf(document).join(", ")),
      row("Robots", robotsOf),
      row("Main heading", (document) => h1sOf(document).join(" | ")),
      row("Words", (document) => count(document.text.wordCount)),
      row("Internal links", (document) => count(internalLinksOf(document).size)),
      row("JSON-LD", (document) => [...jsonLdTypesOf(document)].sort().join(", ")),
    ],
    facts: factsOf(rendered),
  };
}

function factsOf({ layout, consoleErrorCount, failedRequests, timing }: RenderedFacts): RenderedView["facts"] {
  const small = layout && layout.textLength > 0 ? Math.round((layout.smallTextLength / layout.textLength) * 100) : null;
  const rows: [string, string | null][] = [
    ["Width", layout && `${count(layout.documentWidth)} px on a screen of ${layout.screenWidth} px`],
    ["Text under 12 px", small === null ? null : `${small} %`],
    ["Console errors", count(consoleErrorCount)],
    ["Failed requests", `${count(failedRequests.length)} to its own domain by scripts`],
    ["Settled after", timing && `${(timing.settledMs / 1000).toFixed(1)} s here, not a measure of visitors' speed`],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
