import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { isReadable } from "@/server/rules/join/robots-groups";
import { count } from "@/server/rules/join/words";
import type { Evidence } from "@/server/rules/types";

const KNOWN = /^(search|ai-input|ai-train)\s*=\s*(yes|no)$/i;

export default defineSiteRule({
  id: "content-signal-conflict",
  category: "ai",
  severity: "warning",
  weight: 2,
  effort: "one-change",
  title: "Content signals are clear",
  failureTitle: "Content signal is malformed or contradicts itself",
  why: "Content-Signal lines in robots.txt say how texts may be used. A line that cannot be read says nothing.",
  howToFix: 'Write pairs such as "Content-Signal: search=yes, ai-train=no", each name once for each group.',
  threshold: "Names search, ai-input and ai-train with yes or no.",
  learnMore: "https://contentsignals.org/",
  check(site) {
    const robots = site.probes.robots;
    if (!isReadable(robots) || robots.contentSignals.length === 0)
      return notApplicable("robots.txt holds no content signals.");
    const evidence: Evidence[] = [];
    const seen = new Map<string, string>();
    for (const { agents, value, line } of robots.contentSignals) {
      for (const pair of value.split(",").map((part) => part.trim())) {
        const [name = "", setting = ""] = pair.toLowerCase().split(/\s*=\s*/);
        const key = `${[...agents].sort().join(",").toLowerCase()}\n${name}`;
        const isContradiction = seen.has(key) && seen.get(key) !== setting;
        seen.set(key, setting);
        if (!KNOWN.test(pair) || isContradiction) evidence.push({ kind: "snippet", value: pair, line });
      }
    }
    return evidence.length > 0
      ? [failSite(`${count(evidence.length, "content signal")} cannot be followed.`, evidence)]
      : passSite();
  },
});
