import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "img-aspect-mismatch",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Images keep their proportions",
  failureTitle: "Images are shown out of proportion",
  why: "Stretched pictures look careless, and wrong width and height attributes also reserve the wrong space.",
  howToFix:
    "Set width and height to the file's own proportions, and use object-fit: cover where a box has to be filled.",
  threshold: "Lighthouse finds displayed and natural proportions to differ.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/best-practices/image-aspect-ratio",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["image-aspect-ratio"] });
  },
});
