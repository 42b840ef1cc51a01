import type { Rule } from "@/server/rules/types";
import charsetMissing from "./charset-missing";
import descriptionDuplicate from "./description-duplicate";
import descriptionMissing from "./description-missing";
import descriptionMultiple from "./description-multiple";
import descriptionTooLong from "./description-too-long";
import descriptionTooShort from "./description-too-short";
import descriptionTooWide from "./description-too-wide";
import doctypeMissing from "./doctype-missing";
import faviconMissing from "./favicon-missing";
import generatorDisclosed from "./generator-disclosed";
import titleDuplicate from "./title-duplicate";
import titleMissing from "./title-missing";
import titleMultiple from "./title-multiple";
import titlePatternOutlier from "./title-pattern-outlier";
import titlePlaceholder from "./title-placeholder";
import titleSameAsH1 from "./title-same-as-h1";
import titleTooLong from "./title-too-long";
import titleTooNarrow from "./title-too-narrow";
import titleTooShort from "./title-too-short";
import titleTooWide from "./title-too-wide";

export const titlesRules: readonly Rule[] = [
  charsetMissing,
  descriptionDuplicate,
  descriptionMissing,
  descriptionMultiple,
  descriptionTooLong,
  descriptionTooShort,
  descriptionTooWide,
  doctypeMissing,
  faviconMissing,
  generatorDisclosed,
  titleDuplicate,
  titleMissing,
  titleMultiple,
  titlePatternOutlier,
  titlePlaceholder,
  titleSameAsH1,
  titleTooLong,
  titleTooNarrow,
  titleTooShort,
  titleTooWide,
];
