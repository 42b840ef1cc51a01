import { defineSiteRule } from "@/server/rules/define";
import { blockedAgents } from "@/server/rules/join/blocked-agents";

const AGENTS = ["ChatGPT-User", "Claude-User", "Perplexity-User"];

export default defineSiteRule({
  id: "ai-user-agents-blocked",
  category: "ai",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "robots.txt allows visits on behalf of users",
  failureTitle: "robots.txt blocks assistants that visit for a user",
  why: "When a person asks an assistant about your page, it may not open it, and answers from other sources.",
  howToFix: "Remove the groups for these agents from robots.txt.",
  threshold: null,
  learnMore: "https://platform.openai.com/docs/bots",
  check(site) {
    return blockedAgents(site, AGENTS, (names) => `robots.txt forbids the whole site to ${names}.`);
  },
});
