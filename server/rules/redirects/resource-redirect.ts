import { defineSiteRule } from "@/server/rules/define";
import { resourceOutcomes } from "@/server/rules/join/resource-outcomes";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "resource-redirect",
  category: "redirects",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Scripts and style sheets load without redirects",
  failureTitle: "Page loads scripts or style sheets through a redirect",
  why: "Each redirect delays the first paint by a round trip.",
  howToFix: "Use the final address in the page.",
  threshold: null,
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/redirects",
  check(site) {
    return resourceOutcomes(site, {
      concerns: (check) => (check.kind === "script" || check.kind === "stylesheet") && check.status !== null,
      isFaulty: (check) => check.redirectUrl !== null,
      label: (check) => `Leads to ${check.redirectUrl}`,
      message: (faultyCount) =>
        `${count(faultyCount, "script or style sheet", "scripts or style sheets")} of this page ${faultyCount === 1 ? "is" : "are"} redirected.`,
    });
  },
});
