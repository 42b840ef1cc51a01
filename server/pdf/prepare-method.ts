import { COVERED } from "./fonts";
import { formatCount, formatDate, formatDuration, formatNoun } from "./format";
import { PAGE_ROWS } from "./limits";
import { needsPlaceholder } from "./printable-text";
import { firstTexts, shortenEnd, shortenMiddle } from "./shorten";
import type { ReportInput } from "./types";

const LIMITS_SHOWN = 16;
const SENTENCE_LENGTH = 320;

export interface PreparedMethod {
  facts: [label: string, text: string][];
  limits: string[];
  notes: string[];
}

export function prepareMethod(input: ReportInput): PreparedMethod {
  const { audit } = input;
  const facts: PreparedMethod["facts"] = [
    ["Start address", shortenMiddle(audit.startUrl, 150)],
    ["Finished", formatDate(audit.completedAt)],
    ...(audit.durationMs === null ? [] : [["Took", formatDuration(audit.durationMs)] as [string, string]]),
    [
      "Crawl",
      `${formatNoun(audit.pagesCrawled, "address", "addresses")} read, ${formatCount(audit.indexablePages)} indexable`,
    ],
    [
      "Measured",
      audit.sampleSize > 0
        ? `${formatNoun(audit.sampleSize, "page")}${audit.devices.length > 0 ? ` on ${audit.devices.join(" and ")}` : ""}`
        : "No page",
    ],
    [
      "Rules",
      `${audit.ruleCount === null ? "Rule set" : `${formatNoun(audit.ruleCount, "rule")}, rule set`} ${audit.ruleSetVersion}`,
    ],
  ];
  const limits = [
    ...(audit.isCrawlComplete
      ? []
      : ["The crawl did not reach every page it knew of. Rules that need the whole site say less than they could."]),
    ...audit.limits,
    ...(input.mutedCount > 0
      ? [
          `The team left ${formatNoun(input.mutedCount, "finding")} out of the score. They are not counted in this report.`,
        ]
      : []),
    ...audit.skippedPhases.map(({ phase, reason }) => `${phase} did not run: ${reason}`),
    ...(audit.isPartial ? ["Some rules ended with an error. They are left out of the score."] : []),
  ];
  const notes = [
    "The score counts indexable pages only. A rule that does not apply, or could not be checked, never counts.",
    "Field numbers come from visitors of the site, lab numbers from one simulated visit; they answer different questions and often differ.",
    "A number that is missing was not measured. It is not zero.",
    ...(printsPlaceholders(input)
      ? [
          "Text in scripts that this file cannot print is named in brackets, such as [Thai text]. The dashboard shows it in full.",
        ]
      : []),
  ];
  return {
    facts,
    limits:
      limits.length > 0
        ? firstTexts(limits, LIMITS_SHOWN).map((limit) => shortenEnd(limit, SENTENCE_LENGTH))
        : ["Nothing that it knew of: the crawl was complete and every phase ran."],
    notes,
  };
}

function printsPlaceholders(input: ReportInput): boolean {
  const pages = input.pages.slice(0, PAGE_ROWS);
  const text = JSON.stringify({ ...input, pages, brand: { ...input.brand, logo: null } });
  return needsPlaceholder(text, COVERED);
}
