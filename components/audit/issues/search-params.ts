import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { ISSUE_SORTS, SORT_DIRECTIONS } from "@/server/audits/search-params";
import { CATEGORIES, SEVERITIES } from "@/server/rules/types";

/** Unknown values fall back to the defaults. */
export const issueSearchParams = {
  severity: parseAsArrayOf(parseAsStringLiteral(SEVERITIES)).withDefault([]),
  category: parseAsArrayOf(parseAsStringLiteral(CATEGORIES)).withDefault([]),
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(ISSUE_SORTS).withDefault("gain"),
  dir: parseAsStringLiteral(SORT_DIRECTIONS).withDefault("desc"),
};

export const loadIssueSearch = createLoader(issueSearchParams);
