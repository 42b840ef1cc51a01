import type { Rule } from "@/server/rules/types";
import aiAgentsBlockedByWaf from "./ai-agents-blocked-by-waf";
import aiLicenseBroken from "./ai-license-broken";
import aiSearchBotsBlocked from "./ai-search-bots-blocked";
import aiTrainingBotsBlocked from "./ai-training-bots-blocked";
import aiUserAgentsBlocked from "./ai-user-agents-blocked";
import contentSignalConflict from "./content-signal-conflict";
import entitySameasMissing from "./entity-sameas-missing";
import llmsTxtInvalid from "./llms-txt-invalid";
import llmsTxtMissing from "./llms-txt-missing";
import markdownVariantMissing from "./markdown-variant-missing";
import noaiDirective from "./noai-directive";
import pageTooLongForLlm from "./page-too-long-for-llm";
import payPerCrawlUserFetch from "./pay-per-crawl-user-fetch";
import semanticHtmlLow from "./semantic-html-low";
import tokenWeightHigh from "./token-weight-high";

export const aiRules: readonly Rule[] = [
  aiAgentsBlockedByWaf,
  aiLicenseBroken,
  aiSearchBotsBlocked,
  aiTrainingBotsBlocked,
  aiUserAgentsBlocked,
  contentSignalConflict,
  entitySameasMissing,
  llmsTxtInvalid,
  llmsTxtMissing,
  markdownVariantMissing,
  noaiDirective,
  pageTooLongForLlm,
  payPerCrawlUserFetch,
  semanticHtmlLow,
  tokenWeightHigh,
];
