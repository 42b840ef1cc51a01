import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "a11y-link-name",
  category: "mobile",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Links have a name",
  failureTitle: "Links have no name",
  why: "Screen readers announce only “link”, and search engines learn nothing about the target.",
  howToFix: "Put text into the link, or an alt text into its image, or an aria-label on it.",
  threshold: "Lighthouse finds a link without a discernible name (WCAG 2.4.4, 4.1.2).",
  learnMore: "https://dequeuniversity.com/rules/axe/4.10/link-name",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["link-name"] });
  },
});
