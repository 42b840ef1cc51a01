import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "img-oversized-for-slot",
  category: "images",
  severity: "warning",
  weight: 2,
  effort: "per-page",
  title: "Images are sent in the size they are shown",
  failureTitle: "Images are larger than they are shown",
  why: "Pixels that nobody sees are loaded by every visitor.",
  howToFix: "Offer several sizes with srcset and sizes, and choose a modern format.",
  threshold: "Lighthouse estimates a saving of 12 KiB or more.",
  learnMore: "https://developer.chrome.com/docs/performance/insights/image-delivery",
  check(measurement) {
    return auditOutcome(measurement, {
      ids: ["image-delivery-insight", "uses-responsive-images"],
      minSavingsBytes: 12 * 1024,
    });
  },
});
