import { defineSiteRule } from "@/server/rules/define";
import { blockedAgents } from "@/server/rules/join/blocked-agents";

const AGENTS = ["OAI-SearchBot", "PerplexityBot", "Claude-SearchBot", "Bingbot"];

export default defineSiteRule({
  id: "ai-search-bots-blocked",
  category: "ai",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "robots.txt allows AI search engines",
  failureTitle: "robots.txt blocks AI search engines",
  why: "These crawlers build the index from which assistants answer with links. Blocked, your pages cannot be cited.",
  howToFix:
    "Remove the groups for these agents, or allow the parts that may be cited. Crawlers for model training have other names.",
  threshold: null,
  learnMore: "https://platform.openai.com/docs/bots",
  check(site) {
    return blockedAgents(site, AGENTS, (names) => `robots.txt forbids the whole site to ${names}.`);
  },
});
