import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { hasValue, schemaNodes } from "../page/schema-nodes";

/** Each entry needs one of the names joined by "|". */
const REQUIRED = new Map<string, string[]>([
  ["Recipe", ["name", "image"]],
  ["Event", ["name", "startDate", "location"]],
  [
    "JobPosting",
    [
      "title",
      "description",
      "datePosted",
      "hiringOrganization",
      "jobLocation|applicantLocationRequirements|jobLocationType",
    ],
  ],
  ["BreadcrumbList", ["itemListElement"]],
  ["Review", ["author", "reviewRating|positiveNotes|negativeNotes"]],
  ["AggregateRating", ["ratingValue", "ratingCount|reviewCount"]],
  ["Course", ["name", "description"]],
  ["Dataset", ["name", "description"]],
  ["SoftwareApplication", ["name", "offers"]],
  ["QAPage", ["mainEntity"]],
]);

export default defineHtmlRule({
  id: "sd-required-missing",
  category: "structured-data",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "Structured data is complete",
  failureTitle: "Structured data lacks required properties",
  why: "Search engines show a rich result only when all required properties are there.",
  howToFix: "Add the properties named, with values that are visible on the page.",
  threshold:
    "Properties that Google requires for Recipe, Event, JobPosting, BreadcrumbList, Review, AggregateRating, Course, Dataset, SoftwareApplication and QAPage.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/search-gallery",
  check({ html }) {
    const nodes = schemaNodes(html).filter((node) => node.types.some((type) => REQUIRED.has(type)));
    if (nodes.length === 0) return notApplicable("The page describes none of the types checked.");
    const found = nodes.flatMap((node) =>
      node.types.flatMap((type) => {
        const missing = (REQUIRED.get(type) ?? []).filter((names) => !hasValue(node, ...names.split("|")));
        return missing.length === 0
          ? []
          : [snippet(`${type}: ${missing.join(", ").replaceAll("|", " or ")}`, node.line)];
      }),
    );
    return found.length === 0
      ? PASSED
      : failed(`${count(found.length, "node")} ${found.length === 1 ? "lacks" : "lack"} required properties.`, found);
  },
});
