import type { Rule } from "@/server/rules/types";
import authorMissing from "./author-missing";
import dateDisagreement from "./date-disagreement";
import duplicateContentExact from "./duplicate-content-exact";
import duplicateContentNear from "./duplicate-content-near";
import duplicateId from "./duplicate-id";
import h1Duplicate from "./h1-duplicate";
import h1ImageOnly from "./h1-image-only";
import h1Missing from "./h1-missing";
import h1Multiple from "./h1-multiple";
import h1TooLong from "./h1-too-long";
import h2Missing from "./h2-missing";
import headingEmpty from "./heading-empty";
import headingLevelSkipped from "./heading-level-skipped";
import hiddenText from "./hidden-text";
import htmlMalformed from "./html-malformed";
import keywordStuffing from "./keyword-stuffing";
import mojibake from "./mojibake";
import obsoleteElement from "./obsolete-element";
import placeholderText from "./placeholder-text";
import readabilityHard from "./readability-hard";
import spellingErrors from "./spelling-errors";
import staleContent from "./stale-content";
import staleCopyright from "./stale-copyright";
import textRatioLow from "./text-ratio-low";
import thinContent from "./thin-content";
import thinVsSiteNorm from "./thin-vs-site-norm";
import trustPageMissing from "./trust-page-missing";
import ymylWithoutDisclaimer from "./ymyl-without-disclaimer";

export const contentRules: readonly Rule[] = [
  authorMissing,
  dateDisagreement,
  duplicateContentExact,
  duplicateContentNear,
  duplicateId,
  h1Duplicate,
  h1ImageOnly,
  h1Missing,
  h1Multiple,
  h1TooLong,
  h2Missing,
  headingEmpty,
  headingLevelSkipped,
  hiddenText,
  htmlMalformed,
  keywordStuffing,
  mojibake,
  obsoleteElement,
  placeholderText,
  readabilityHard,
  spellingErrors,
  staleContent,
  staleCopyright,
  textRatioLow,
  thinContent,
  thinVsSiteNorm,
  trustPageMissing,
  ymylWithoutDisclaimer,
];
