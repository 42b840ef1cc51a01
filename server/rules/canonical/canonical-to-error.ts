import { defineSiteRule } from "@/server/rules/define";
import { canonicalOutcomes, canonicalPairs } from "@/server/rules/join/canonical-pairs";
import { unverifiedPage } from "@/server/rules/join/outcomes";
import { isError } from "@/server/rules/join/page-state";

/** Also speaks for canonicals that were not crawled: they are unverified here and silent in the other rules. */
export default defineSiteRule({
  id: "canonical-to-error",
  category: "canonical",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Canonical address works",
  failureTitle: "Canonical address answers with an error",
  why: "The page asks search engines to keep an address that does not exist, so neither may be kept.",
  howToFix: "Name a working address as canonical, in most cases the page's own.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/canonicalization-troubleshooting",
  check(site) {
    const failures = canonicalOutcomes(
      site,
      isError,
      (target) => `The canonical answers with status ${target.status}.`,
    );
    const unseen = canonicalPairs(site).flatMap(({ page, canonical, target }) =>
      target
        ? []
        : [
            unverifiedPage(page.url, "The canonical address was not crawled, so it could not be checked.", [
              { kind: "url", label: "Canonical", value: canonical },
            ]),
          ],
    );
    return [...failures, ...unseen];
  },
});
