import { parseAsString, parseAsStringLiteral } from "nuqs";
import { SEVERITIES } from "@/server/rules/types";

export const SEVERITY_CHOICES = ["all", ...SEVERITIES] as const;

/** State of the catalogue in its address; what does not parse falls back to the default. */
export const rulesSearchParams = {
  q: parseAsString.withDefault(""),
  severity: parseAsStringLiteral(SEVERITY_CHOICES).withDefault("all"),
};
