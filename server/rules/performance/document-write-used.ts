import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "document-write-used",
  category: "performance",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Scripts do not write into the loading page",
  failureTitle: "A script writes into the loading page",
  why: "document.write stops the parser, and Chrome refuses it for other hosts on slow connections: what it should load never comes.",
  howToFix:
    "Load the script with async or defer, and insert elements with DOM methods. Ask the provider for a newer snippet.",
  threshold: "Lighthouse saw document.write.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/best-practices/no-document-write",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["no-document-write"] });
  },
});
