import type { Rule } from "@/server/rules/types";
import ogImageBroken from "./og-image-broken";
import ogImageSmall from "./og-image-small";
import ogIncomplete from "./og-incomplete";
import ogMissing from "./og-missing";
import ogUrlMismatch from "./og-url-mismatch";
import twitterCardIncomplete from "./twitter-card-incomplete";
import twitterCardMissing from "./twitter-card-missing";

export const socialRules: readonly Rule[] = [
  ogImageBroken,
  ogImageSmall,
  ogIncomplete,
  ogMissing,
  ogUrlMismatch,
  twitterCardIncomplete,
  twitterCardMissing,
];
