import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "a11y-list-invalid",
  category: "mobile",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Lists are built of list items",
  failureTitle: "Lists are built wrongly",
  why: "Screen readers announce how many items a list has and let people jump between them; wrong nesting breaks that.",
  howToFix: "Put only li into ul and ol, and only dt and dd into dl.",
  threshold: "Lighthouse finds list items outside lists or other elements directly inside them (WCAG 1.3.1).",
  learnMore: "https://dequeuniversity.com/rules/axe/4.10/list",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["list", "listitem", "definition-list", "dlitem"] });
  },
});
