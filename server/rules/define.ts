import type {
  MeasurementRule,
  MeasurementRuleDefinition,
  PageRule,
  PageRuleDefinition,
  SiteRule,
  SiteRuleDefinition,
} from "./types";

export function definePageRule(definition: PageRuleDefinition): PageRule {
  return { appliesTo: "html", ...definition, scope: "page" };
}

export function defineSiteRule(definition: SiteRuleDefinition): SiteRule {
  return { ...definition, scope: "site" };
}

export function defineMeasurementRule(definition: MeasurementRuleDefinition): MeasurementRule {
  return { ...definition, scope: "measurement" };
}
