import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { isLikeMissing, isLikeText } from "@/server/rules/join/missing-pages";
import { failPage, settle, unverifiedPage } from "@/server/rules/join/outcomes";
import { isIndexableHtml } from "@/server/rules/join/page-state";
import { notFoundPhrase } from "@/server/rules/page/soft-not-found";
import type { Evidence, SiteFacts } from "@/server/rules/types";

/** A site that answers every address with its home page has a rule of its own, and pages like the home page are no errors. */
export default defineSiteRule({
  id: "soft-404",
  category: "crawlability",
  severity: "warning",
  weight: 5,
  effort: "one-change",
  title: "Page is no error page in disguise",
  failureTitle: "Error page answers with status 200",
  why: "Search engines waste visits on it, may show it in results, and report it as a soft 404.",
  howToFix: "Answer with status 404 or 410, or redirect to the closest living page if there is one.",
  threshold:
    "An indexable page of at most 250 words whose title or first h1 is a not-found phrase, or whose main text equals what a made-up address answers (simhash within 3 of 64 bits). Asked again once; ten such pages stand for more.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors#soft-404-errors",
  check(site) {
    const missing = site.probes.missingUrl;
    const home = site.homeUrl === null ? undefined : site.pages.get(site.homeUrl);
    const isTelling = missing !== null && !(home && isLikeMissing(home, missing));
    let lookedAtCount = 0;
    const outcomes = [...site.pages.values()].flatMap((page) => {
      if (!isIndexableHtml(page)) return [];
      lookedAtCount++;
      const phrase = notFoundPhrase(page.html);
      const isLike = isTelling && isLikeMissing(page, missing);
      if (phrase === null && !isLike) return [];
      const look = secondLook(site, page);
      if (look === "changed") return [];
      const evidence: Evidence[] = [
        ...(phrase === null ? [] : [{ kind: "text", value: phrase } as const]),
        ...(isLike ? [{ kind: "url", label: "Same text as", value: missing.url } as const] : []),
        { kind: "number", label: "Words", value: page.html.text.wordCount },
      ];
      if (look === "unknown")
        return [unverifiedPage(page.url, "It looks like an error page; a second request did not tell.", evidence)];
      const message =
        phrase === null
          ? "The page answers with success but shows what a made-up address shows."
          : `The page answers with success but says "${phrase}".`;
      return [failPage(page.url, message, evidence)];
    });
    return settle(outcomes, lookedAtCount, "The crawl found no indexable page.");
  },
});

/**
 * What a second request said. Pages beyond those that were asked again follow the others while all of those agree.
 * Without any second requests, as in a re-check, where every page is fresh, the first answer counts.
 */
function secondLook(site: SiteFacts, page: PageFacts): "same" | "changed" | "unknown" {
  if (site.secondLooks === undefined) return "same";
  const look = site.secondLooks.get(page.url);
  if (look === undefined) {
    const verdicts = [...site.secondLooks.keys()].flatMap((url) => {
      const other = site.pages.get(url);
      return other ? [secondLook(site, other)] : [];
    });
    return verdicts.length > 0 && verdicts.every((verdict) => verdict === "same") ? "same" : "unknown";
  }
  if (look.status === null || look.status === 429 || look.status >= 500) return "unknown";
  const text = { hash: look.textHash, simhash: look.simhash };
  return look.status < 300 && page.html !== null && isLikeText(page.html.text, text) ? "same" : "changed";
}
