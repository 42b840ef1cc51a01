import { defineSiteRule } from "@/server/rules/define";
import { externalOutcomes } from "@/server/rules/join/external-outcomes";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "external-link-unverified",
  category: "links",
  severity: "notice",
  weight: 0,
  effort: "per-page",
  title: "Links to other sites could be checked",
  failureTitle: "Links to other sites could not be checked",
  why: "Some sites refuse automatic visitors. These links may work well for people, so they do not count.",
  howToFix: "Open the links in a browser if they matter to you. Nothing has to change when they work.",
  threshold:
    "Status 401, 403, 405, 429, 451 or 999, a bot check, no answer in time, or no outside site answered at all.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/403",
  check(site) {
    return externalOutcomes(
      site,
      "unverified",
      (openCount) => `${count(openCount, "link")} to other sites could not be checked.`,
    ).map((outcome) =>
      outcome.status === "failed"
        ? { target: outcome.target, status: "unverified", reason: outcome.message, evidence: outcome.evidence }
        : outcome,
    );
  },
});
