import { defineSiteRule } from "@/server/rules/define";
import { EVIDENCE_LIMIT, failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { isReadable } from "@/server/rules/join/robots-groups";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "robots-txt-invalid",
  category: "sitemaps",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "robots.txt can be read line by line",
  failureTitle: "robots.txt has lines that crawlers ignore",
  why: "A line that crawlers cannot read is skipped without a word, so a rule you rely on may not work.",
  howToFix: "Correct the lines in the evidence. Paths begin with / or *, and rules stand below a User-agent line.",
  threshold: "RFC 9309 and the fields Google documents.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt",
  check(site) {
    const robots = site.probes.robots;
    if (!isReadable(robots)) return notApplicable("robots.txt was not read.");
    const faults = new Map(robots.invalidLines.map(({ line, text, reason }) => [line, `${text} (${reason})`] as const));
    for (const { pattern, line, type } of robots.groups.flatMap((group) => group.rules)) {
      if (pattern !== "" && !/^[/*]/.test(pattern) && !faults.has(line))
        faults.set(line, `${type}: ${pattern} (a path begins with / or *)`);
    }
    if (faults.size === 0) return passSite();
    return [
      failSite(
        `${count(faults.size, "line")} of robots.txt ${faults.size === 1 ? "is" : "are"} not valid.`,
        [...faults].slice(0, EVIDENCE_LIMIT).map(([line, value]) => ({ kind: "snippet", value, line })),
      ),
    ];
  },
});
