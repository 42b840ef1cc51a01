import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";
import type { Evidence } from "@/server/rules/types";

export default defineSiteRule({
  id: "ai-license-broken",
  category: "ai",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Licence named in robots.txt can be read",
  failureTitle: "Licence named in robots.txt cannot be read",
  why: "The line tells crawlers on what terms texts may be used. Terms that cannot be read bind nobody.",
  howToFix: "Let the License line name a complete address that answers with an RSL document (XML with an rsl element).",
  threshold: "The first License address is no web address, answers with an error, or brings no RSL document.",
  learnMore: "https://rslstandard.org/rsl",
  check(site) {
    const [written] = site.probes.robots?.licenses ?? [];
    const probe = site.probes.license;
    if (written === undefined || probe === undefined) return notApplicable("robots.txt names no licence.");
    const seen: Evidence[] = [{ kind: "text", label: "License", value: written }];
    if (!/^https?:\/\//i.test(written) || !URL.canParse(written))
      return [failSite("The licence in robots.txt is not a complete web address.", seen)];
    if (probe === null) return unverifiedSite("robots.txt does not let us read the licence.");
    const { status } = probe;
    if (status === null || status >= 500 || [401, 402, 403, 407, 429, 451].includes(status))
      return unverifiedSite("The licence did not get an answer that could be judged.");
    if (status !== 200) return [failSite(`The licence in robots.txt answers ${status}.`, seen)];
    const isHtml = /\bhtml\b/i.test(probe.contentType ?? "");
    if (!isHtml && probe.bodyExcerpt === null) return unverifiedSite("The licence is of a type that is not read.");
    return !isHtml && isRsl(probe.bodyExcerpt ?? "")
      ? passSite()
      : [failSite("The licence in robots.txt is not an RSL document.", seen)];
  },
});

/** The root element tells; one that a long comment pushed out of the excerpt has the benefit of the doubt. */
function isRsl(excerpt: string): boolean {
  const content = excerpt.replace(/<!--[\s\S]*?(?:-->|$)/g, "").replace(/<[?!][^>]*>/g, "");
  const root = /<([\w:.-]+)/.exec(content)?.[1];
  return root === undefined ? /^\s*<[?!]/.test(excerpt) : /^(?:\w+:)?rsl$/i.test(root);
}
