import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "third-party-cost",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Scripts of others cost little",
  failureTitle: "Scripts of others block the page",
  why: "Tags for advertising, chat and statistics compete with the page for the processor, most of all on phones.",
  howToFix:
    "Remove tags nobody uses, load the others after the page or on interaction, and show a picture in place of embedded players.",
  threshold: "Scripts of third parties block the main thread for more than 250 ms (the limit of Lighthouse).",
  learnMore: "https://web.dev/articles/efficiently-load-third-party-javascript",
  check(measurement) {
    if (majorVersion(measurement.lighthouseVersion) >= 13)
      return {
        status: "notApplicable",
        reason: "This version of Lighthouse lists third parties without judging them.",
      };
    return auditOutcome(measurement, { ids: ["third-party-summary"] });
  },
});

function majorVersion(version: string | null): number {
  return Number.parseInt(version ?? "0", 10);
}
