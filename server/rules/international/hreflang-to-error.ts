import { defineSiteRule } from "@/server/rules/define";
import { alternateOutcomes } from "@/server/rules/join/alternate-outcomes";
import { alternatePairs } from "@/server/rules/join/hreflang";
import { unverifiedPage } from "@/server/rules/join/outcomes";
import { isError } from "@/server/rules/join/page-state";
import { count } from "@/server/rules/join/words";

/** Also speaks for targets that were not crawled: they are unverified here and silent in the other rules. */
export default defineSiteRule({
  id: "hreflang-to-error",
  category: "international",
  severity: "critical",
  weight: 6,
  effort: "one-change",
  title: "Language versions work",
  failureTitle: "Language version answers with an error",
  why: "Visitors of that language cannot be led to their version.",
  howToFix: "Correct the address, or remove the version from the set on all pages.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(site) {
    const failures = alternateOutcomes(
      site,
      isError,
      (faultyCount) =>
        `${count(faultyCount, "language version")} ${faultyCount === 1 ? "answers" : "answer"} with an error.`,
    );
    const failed = new Set(failures.map(({ target }) => (target.kind === "page" ? target.url : "")));
    const unseen = alternatePairs(site).flatMap(({ page, code, url, target }) =>
      target || failed.has(page.url)
        ? []
        : [
            unverifiedPage(page.url, "A language version was not crawled, so it could not be checked.", [
              { kind: "url", label: code, value: url },
            ]),
          ],
    );
    return [...failures, ...unseen];
  },
});
