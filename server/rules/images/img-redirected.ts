import { defineSiteRule } from "@/server/rules/define";
import { imageOutcomes } from "@/server/rules/join/image-outcomes";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "img-redirected",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Images load without redirects",
  failureTitle: "Page loads images through a redirect",
  why: "Each redirect delays the image by a round trip.",
  howToFix: "Use the final address of the image.",
  threshold: null,
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/redirects",
  check(site) {
    return imageOutcomes(site, {
      concerns: (check) => check.status !== null,
      isFaulty: (check) => check.redirectUrl !== null,
      message: (faultyCount) =>
        `${count(faultyCount, "image")} of this page ${faultyCount === 1 ? "is" : "are"} redirected.`,
      label: (check) => `Leads to ${check.redirectUrl}`,
    });
  },
});
