import { defineSiteRule } from "@/server/rules/define";
import { blockedAgents } from "@/server/rules/join/blocked-agents";

const AGENTS = [
  "GPTBot",
  "ClaudeBot",
  "Google-Extended",
  "CCBot",
  "Applebot-Extended",
  "Bytespider",
  "meta-externalagent",
];

export default defineSiteRule({
  id: "ai-training-bots-blocked",
  category: "ai",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "robots.txt allows crawlers that train AI models",
  failureTitle: "robots.txt blocks crawlers that train AI models",
  why: "This keeps your texts out of model training and has no effect on search results. It is your decision, so it costs no points.",
  howToFix: "Nothing, if it is meant. Otherwise remove the groups for these agents from robots.txt.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers",
  check(site) {
    return blockedAgents(site, AGENTS, (names) => `robots.txt forbids the whole site to ${names}.`);
  },
});
