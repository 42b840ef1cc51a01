import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";
import { nodesOfType } from "../page/schema-nodes";

export default defineHtmlRule({
  id: "sd-breadcrumb-missing",
  category: "structured-data",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Deep page describes its place",
  failureTitle: "Deep page describes no breadcrumb",
  why: "With breadcrumb markup, results show the place in the site instead of a bare address.",
  howToFix: "Add BreadcrumbList structured data that matches the visible breadcrumb.",
  threshold: "A page three or more clicks from the start without BreadcrumbList. Informational.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/breadcrumb",
  check({ page, html }) {
    if (page.depth === null || page.depth < 3) return notApplicable("The page is close to the start.");
    return nodesOfType(html, "BreadcrumbList").length > 0
      ? PASSED
      : failed("The page has no breadcrumb markup.", [measured("Clicks from the start", page.depth)]);
  },
});
