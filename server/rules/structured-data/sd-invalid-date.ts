import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { hasValue, schemaNodes, textOf } from "../page/schema-nodes";

const ISO =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/;
const DAY_MS = 86_400_000;

export default defineHtmlRule({
  id: "sd-invalid-date",
  category: "structured-data",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Dates in structured data are valid",
  failureTitle: "A date in structured data is invalid",
  why: "Search engines show the date only when they can read it and it makes sense.",
  howToFix: "Write dates as 2026-11-20 or 2026-11-20T09:30:00+01:00; a change cannot come before publication.",
  threshold: "datePublished or dateModified not in ISO 8601, or modified more than a day before published.",
  learnMore: "https://developers.google.com/search/docs/appearance/publication-dates",
  check({ html }) {
    const dated = schemaNodes(html).filter((node) => hasValue(node, "datePublished", "dateModified"));
    if (dated.length === 0) return notApplicable("The structured data holds no dates.");
    const found = dated.flatMap((node) => {
      const published = textOf(node.properties.datePublished);
      const modified = textOf(node.properties.dateModified);
      const invalid = [published, modified].filter((date) => date !== "" && !ISO.test(date));
      if (invalid.length > 0) return invalid.map((date) => snippet(`${node.types.join(", ")}: ${date}`, node.line));
      const isBackwards = Date.parse(modified) < Date.parse(published) - DAY_MS;
      return isBackwards
        ? [snippet(`${node.types.join(", ")}: published ${published}, modified ${modified}`, node.line)]
        : [];
    });
    return found.length === 0 ? PASSED : failed(`${count(found.length, "date")} cannot be right.`, found);
  },
});
