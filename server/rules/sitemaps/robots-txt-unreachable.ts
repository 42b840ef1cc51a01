import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";

export default defineSiteRule({
  id: "robots-txt-unreachable",
  category: "sitemaps",
  severity: "critical",
  weight: 9,
  effort: "one-change",
  title: "robots.txt can be reached",
  failureTitle: "robots.txt cannot be reached",
  why: "Google stops crawling a site whose robots.txt answers with a server error, because it cannot know what is allowed.",
  howToFix:
    "Let /robots.txt answer 200, or 404 when there is none. Check firewalls and redirects for this one address.",
  threshold: "Status 5xx or no answer.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt",
  check(site) {
    const robots = site.probes.robots;
    if (!robots) return notApplicable("robots.txt was not requested.");
    if (robots.error)
      return [failSite(`robots.txt did not answer: ${robots.error.message}`, [{ kind: "url", value: robots.url }])];
    if (robots.status !== null && robots.status >= 500) {
      return [failSite(`robots.txt answers with status ${robots.status}.`, [{ kind: "url", value: robots.url }])];
    }
    return passSite();
  },
});
