import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { SEVERITIES } from "@/server/rules/types";

/** Unknown values fall back to the defaults. */
export const causeSearchParams = {
  severity: parseAsArrayOf(parseAsStringLiteral(SEVERITIES)).withDefault([]),
  q: parseAsString.withDefault(""),
};

export const loadCauseSearch = createLoader(causeSearchParams);
