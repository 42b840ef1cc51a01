import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";

export default defineSiteRule({
  id: "llms-txt-missing",
  category: "ai",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Site has an llms.txt",
  failureTitle: "Site has no llms.txt",
  why: "Some assistants read this file as a guide to a site. No large search engine requires it, so it never costs points.",
  howToFix: "If assistants matter to you, add a short Markdown file at /llms.txt that names your most useful pages.",
  threshold: null,
  learnMore: "https://llmstxt.org/",
  check(site) {
    const probe = site.probes.llmsTxt;
    if (!probe) return notApplicable("llms.txt was not requested.");
    if (probe.status === 404 || probe.status === 410) return [failSite(`/llms.txt answers ${probe.status}.`)];
    return probe.status === null ? unverifiedSite("/llms.txt did not answer.") : passSite();
  },
});
