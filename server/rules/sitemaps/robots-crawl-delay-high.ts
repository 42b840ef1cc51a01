import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { isReadable } from "@/server/rules/join/robots-groups";

const LIMIT_SECONDS = 10;

export default defineSiteRule({
  id: "robots-crawl-delay-high",
  category: "sitemaps",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Crawlers may visit at a reasonable pace",
  failureTitle: "robots.txt asks crawlers to wait long",
  why: "With more than ten seconds between visits, a large site is never read completely. Bing and others follow this line; Google ignores it.",
  howToFix: "Lower Crawl-delay or remove it.",
  threshold: "More than 10 seconds in the group for all agents, Bingbot or Googlebot.",
  learnMore: "https://www.bing.com/webmasters/help/how-to-create-a-robots-txt-file-cb7c31ec",
  check(site) {
    const robots = site.probes.robots;
    if (!isReadable(robots)) return notApplicable("robots.txt was not read.");
    const slow = robots.groups.filter(
      (group) =>
        (group.crawlDelaySeconds ?? 0) > LIMIT_SECONDS &&
        group.agents.some((agent) => /^(\*|bingbot|googlebot)$/i.test(agent)),
    );
    if (slow.length === 0) return passSite();
    return [
      failSite(
        `robots.txt asks for ${Math.max(...slow.map((group) => group.crawlDelaySeconds ?? 0))} seconds between visits.`,
        slow.map((group) => ({
          kind: "number",
          label: group.agents.join(", "),
          value: group.crawlDelaySeconds ?? 0,
          unit: "s",
          limit: LIMIT_SECONDS,
        })),
      ),
    ];
  },
});
