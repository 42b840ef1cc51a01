import { defineSiteRule } from "@/server/rules/define";
import { failSite, settle } from "@/server/rules/join/outcomes";
import { count } from "@/server/rules/join/words";
import type { Evidence } from "@/server/rules/types";

const LIMIT = 1;

export default defineSiteRule({
  id: "homepage-redirect-hops",
  category: "redirects",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Home page variants redirect in one hop",
  failureTitle: "Home page variant takes several hops",
  why: "Many people and links use the http or www form. Each extra hop delays the first page they see.",
  howToFix: "Redirect each variant straight to the final address, changing scheme and host in one step.",
  threshold: "More than 1 hop. Lighthouse counts every redirect as avoidable delay.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/redirects",
  check(site) {
    const probes = [site.probes.httpHome, site.probes.otherHost].filter(
      (probe) => probe !== null && probe.status !== null,
    );
    const failures = probes.flatMap((probe): Evidence[] =>
      probe && probe.hops.length > LIMIT
        ? [{ kind: "number", label: probe.url, value: probe.hops.length, unit: "hops", limit: LIMIT }]
        : [],
    );
    if (failures.length > 0)
      return [
        failSite(
          `${count(failures.length, "variant")} of the home page ${failures.length === 1 ? "takes" : "take"} more than one hop.`,
          failures,
        ),
      ];
    return settle([], probes.length, "No other variant of the home page was requested.");
  },
});
