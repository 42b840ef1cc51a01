import type { Rule } from "@/server/rules/types";
import sdBreadcrumbMissing from "./sd-breadcrumb-missing";
import sdConflictingEntities from "./sd-conflicting-entities";
import sdCoverageOutlier from "./sd-coverage-outlier";
import sdDiffersFromPage from "./sd-differs-from-page";
import sdFaqInvalid from "./sd-faq-invalid";
import sdInvalidDate from "./sd-invalid-date";
import sdInvalidJson from "./sd-invalid-json";
import sdLocalbusinessIncomplete from "./sd-localbusiness-incomplete";
import sdMissing from "./sd-missing";
import sdOrganizationMissing from "./sd-organization-missing";
import sdProductIncomplete from "./sd-product-incomplete";
import sdRatingOutOfScope from "./sd-rating-out-of-scope";
import sdRequiredMissing from "./sd-required-missing";
import sdRetiredFeature from "./sd-retired-feature";
import sdTypeMissing from "./sd-type-missing";
import sdVideoIncomplete from "./sd-video-incomplete";

export const structuredDataRules: readonly Rule[] = [
  sdBreadcrumbMissing,
  sdConflictingEntities,
  sdCoverageOutlier,
  sdDiffersFromPage,
  sdFaqInvalid,
  sdInvalidDate,
  sdInvalidJson,
  sdLocalbusinessIncomplete,
  sdMissing,
  sdOrganizationMissing,
  sdProductIncomplete,
  sdRatingOutOfScope,
  sdRequiredMissing,
  sdRetiredFeature,
  sdTypeMissing,
  sdVideoIncomplete,
];
