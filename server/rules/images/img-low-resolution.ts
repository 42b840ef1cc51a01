import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "img-low-resolution",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Images are sharp",
  failureTitle: "Images are shown larger than their file",
  why: "A picture with fewer pixels than its place on the screen looks blurred, most of all on phones.",
  howToFix: "Offer larger versions in srcset, or show the picture smaller.",
  threshold: "Lighthouse finds an image with too few pixels for its size on the screen.",
  learnMore: "https://web.dev/articles/serve-responsive-images",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["image-size-responsive"] });
  },
});
