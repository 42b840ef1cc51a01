import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

const MIN_CLS = 0.05;

export default defineMeasurementRule({
  id: "layout-shift-culprits",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Nothing pushes the page around",
  failureTitle: "Elements push the page around",
  why: "Text that jumps while it is read or tapped is the most noticeable fault of loading.",
  howToFix: "Reserve space for images, frames and banners, and preload fonts.",
  threshold: "Lighthouse names elements that shift, on a page with a Cumulative Layout Shift of at least 0.05.",
  learnMore: "https://web.dev/articles/optimize-cls",
  check(measurement) {
    if ((measurement.cls ?? 0) < MIN_CLS) {
      return measurement.cls === null ? { status: "notApplicable", reason: "Not measured." } : { status: "passed" };
    }
    return auditOutcome(measurement, { ids: ["cls-culprits-insight", "layout-shifts"] });
  },
});
