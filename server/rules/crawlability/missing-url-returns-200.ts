import { defineSiteRule } from "@/server/rules/define";
import { isSameUrl } from "@/server/rules/join/find-page";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";
import type { Evidence } from "@/server/rules/types";

export default defineSiteRule({
  id: "missing-url-returns-200",
  category: "crawlability",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Unknown addresses answer 404",
  failureTitle: "Unknown addresses answer 200",
  why: "When addresses that do not exist look like pages, search engines waste visits on them and may index error texts.",
  howToFix:
    "Let the server answer 404 or 410 for addresses it does not know, and keep a helpful error page as the body.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
  check(site) {
    const probe = site.probes.missingUrl;
    if (!probe) return notApplicable("No unknown address was requested.");
    if (probe.status === null) return unverifiedSite("The request for an unknown address did not get an answer.");
    if (probe.status < 200 || probe.status >= 300 || probe.isNoindex) return passSite();
    const evidence: Evidence[] = [
      { kind: "url", label: "Requested", value: probe.url },
      { kind: "number", label: "Status", value: probe.status },
    ];
    const isElsewhere = probe.finalUrl !== null && !isSameUrl(probe.finalUrl, probe.url);
    if (isElsewhere && probe.finalUrl) evidence.push({ kind: "url", label: "Ended on", value: probe.finalUrl });
    return [
      failSite(
        isElsewhere
          ? "A made-up address was redirected to a page that answers 200 instead of 404."
          : "A made-up address answered 200 instead of 404.",
        evidence,
      ),
    ];
  },
});
