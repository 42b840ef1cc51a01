import { defineSiteRule } from "@/server/rules/define";
import { isRefusal } from "@/server/rules/join/page-state";
import { resourceOutcomes } from "@/server/rules/join/resource-outcomes";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "resource-broken",
  category: "redirects",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Scripts and style sheets load",
  failureTitle: "Page uses a script or style sheet that does not load",
  why: "Without it the page may look broken or miss content, for visitors and for search engines that render it.",
  howToFix: "Restore the file or correct its address in the page.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics",
  check(site) {
    return resourceOutcomes(site, {
      concerns: (check) =>
        (check.kind === "script" || check.kind === "stylesheet") && check.status !== null && !isRefusal(check.status),
      isFaulty: (check) => check.status !== null && check.status >= 400,
      message: (faultyCount) =>
        `${count(faultyCount, "script or style sheet", "scripts or style sheets")} of this page ${faultyCount === 1 ? "answers" : "answer"} with an error.`,
    });
  },
});
