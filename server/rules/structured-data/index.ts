import type { Rule } from "@/server/rules/types";
import sdBreadcrumbMissing from "./sd-breadcrumb-missing";
import sdConflictingEntities from "./sd-conflicting-entities";
import sdFaqInvalid from "./sd-faq-invalid";
import sdInvalidDate from "./sd-invalid-date";
import sdInvalidJson from "./sd-invalid-json";
import sdLocalbusinessIncomplete from "./sd-localbusiness-incomplete";
import sdOrganizationMissing from "./sd-organization-missing";
import sdProductIncomplete from "./sd-product-incomplete";
import sdRequiredMissing from "./sd-required-missing";
import sdRetiredFeature from "./sd-retired-feature";
import sdTypeMissing from "./sd-type-missing";
import sdVideoIncomplete from "./sd-video-incomplete";

export const structuredDataRules: readonly Rule[] = [
  sdBreadcrumbMissing,
  sdConflictingEntities,
  sdFaqInvalid,
  sdInvalidDate,
  sdInvalidJson,
  sdLocalbusinessIncomplete,
  sdOrganizationMissing,
  sdProductIncomplete,
  sdRequiredMissing,
  sdRetiredFeature,
  sdTypeMissing,
  sdVideoIncomplete,
];
