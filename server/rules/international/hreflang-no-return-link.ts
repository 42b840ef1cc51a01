import { defineSiteRule } from "@/server/rules/define";
import { alternateOutcomes } from "@/server/rules/join/alternate-outcomes";
import { isSameUrl } from "@/server/rules/join/find-page";
import { alternatesOf } from "@/server/rules/join/hreflang";
import { isLiveHtml } from "@/server/rules/join/page-state";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "hreflang-no-return-link",
  category: "international",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Language versions name each other",
  failureTitle: "Language version does not link back",
  why: "Search engines ignore an hreflang annotation that the other page does not confirm, so visitors may see the wrong language.",
  howToFix: "List the full set of versions, including the page itself, on every version.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(site) {
    return alternateOutcomes(
      site,
      (target, page) => isLiveHtml(target) && !alternatesOf(target).some(({ url }) => isSameUrl(url, page.url)),
      (faultyCount) =>
        `${count(faultyCount, "language version")} ${faultyCount === 1 ? "does" : "do"} not name this page back.`,
    );
  },
});
