import { defineMeasurementRule } from "@/server/rules/define";

export default defineMeasurementRule({
  id: "field-data-absent",
  category: "performance",
  severity: "notice",
  weight: 0,
  effort: "project",
  title: "Data of real visitors exists",
  failureTitle: "No data of real visitors",
  why: "The Chrome UX Report covers pages and sites with enough visitors. Without it only lab values can be shown. It costs no points.",
  howToFix: "Nothing has to change. To know what visitors meet, measure them yourself with the web-vitals library.",
  threshold: null,
  learnMore: "https://developer.chrome.com/docs/crux/methodology",
  check(measurement) {
    if (measurement.source === "lighthouse" || measurement.error)
      return { status: "notApplicable", reason: "Visitor data was not asked for." };
    return measurement.field
      ? { status: "passed" }
      : { status: "failed", message: "Neither the page nor the site has enough visitors in the Chrome UX Report." };
  },
});
