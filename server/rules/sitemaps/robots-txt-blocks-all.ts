import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { forbidsEverything, isReadable, namedRules } from "@/server/rules/join/robots-groups";
import type { Evidence } from "@/server/rules/types";

export default defineSiteRule({
  id: "robots-txt-blocks-all",
  category: "sitemaps",
  severity: "critical",
  weight: 10,
  effort: "one-change",
  title: "robots.txt lets search engines in",
  failureTitle: "robots.txt blocks the whole site",
  why: "Search engines may not read any page. The site drops out of search or is listed without descriptions.",
  howToFix: 'Remove the line "Disallow: /" from the group for all agents and from the group for Googlebot.',
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots/create-robots-txt",
  check(site) {
    const robots = site.probes.robots;
    if (!isReadable(robots)) return notApplicable("robots.txt was not read.");
    const forAll = forbidsEverything(namedRules(robots, "*") ?? []);
    const googlebot = namedRules(robots, "Googlebot");
    const forGoogle = googlebot ? forbidsEverything(googlebot) : forAll;
    const line = forGoogle ?? forAll;
    if (!line) return passSite();
    const evidence: Evidence[] = [{ kind: "snippet", value: `Disallow: ${line.pattern}`, line: line.line }];
    return forGoogle
      ? [failSite("robots.txt forbids Googlebot the whole site.", evidence)]
      : [failSite("robots.txt forbids the whole site to all crawlers except those it names.", evidence, "warning")];
  },
});
