import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";

const MIN_LENGTH = 50;

export default defineSiteRule({
  id: "llms-txt-invalid",
  category: "ai",
  severity: "warning",
  weight: 2,
  effort: "one-change",
  title: "llms.txt follows its format",
  failureTitle: "llms.txt does not follow its format",
  why: "Assistants that read the file look for a heading and a list of links. Without them the file is of no use.",
  howToFix: 'Start with one line "# Name of the site" and list pages as Markdown links.',
  threshold: "Server error, no level-1 heading, no Markdown link, or fewer than 50 characters.",
  learnMore: "https://llmstxt.org/",
  check(site) {
    const probe = site.probes.llmsTxt;
    if (!probe || probe.status === null) return notApplicable("llms.txt was not read.");
    if (probe.status >= 500) return [failSite(`/llms.txt answers ${probe.status}.`)];
    const text = probe.bodyExcerpt;
    const isText = !probe.contentType?.startsWith("text/html");
    if (probe.status !== 200 || text === null || !isText) return notApplicable("The site has no llms.txt.");
    const faults = [
      /^#\s+\S/m.test(text) ? null : "it has no level-1 heading",
      text.trim().length >= MIN_LENGTH ? null : "it is nearly empty",
      // The excerpt may end before the first link of a long file.
      /\[[^\]]+\]\([^)]+\)/.test(text) || text.length > 500 ? null : "it has no Markdown link",
    ].filter((fault) => fault !== null);
    return faults.length > 0 ? [failSite(`llms.txt was found, but ${faults.join(" and ")}.`)] : passSite();
  },
});
