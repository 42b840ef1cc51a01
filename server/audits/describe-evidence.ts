import type { Evidence } from "../rules/types";

/** One line of plain text for one piece of evidence, for PDF, mail and export. */
export function describeEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case "text":
      return evidence.label ? `${evidence.label}: ${evidence.value}` : evidence.value;
    case "url":
      return evidence.label ? `${evidence.label}: ${evidence.value}` : evidence.value;
    case "number": {
      const unit = evidence.unit ? ` ${evidence.unit}` : "";
      const limit = evidence.limit === undefined ? "" : ` (limit ${evidence.limit}${unit})`;
      return `${evidence.label}: ${evidence.value}${unit}${limit}`;
    }
    case "link":
      return `${evidence.source} links to ${evidence.target}${evidence.text ? ` as "${evidence.text}"` : ""}${evidence.line ? `, line ${evidence.line}` : ""}`;
    case "header":
      return evidence.value === null ? `No ${evidence.name} header` : `${evidence.name}: ${evidence.value}`;
    case "snippet":
      return evidence.line ? `Line ${evidence.line}: ${evidence.value}` : evidence.value;
  }
}
