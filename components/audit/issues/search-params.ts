import { createLoader, createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { ISSUE_SORTS, SORT_DIRECTIONS } from "@/server/audits/search-params";
import { CATEGORIES, SEVERITIES } from "@/server/rules/types";
import { ASSIGNED_TO_ME, ASSIGNED_TO_NOBODY, WORK_STATUSES } from "@/server/work/constants";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const parseAsAssignee = createParser({
  parse: (value) => (value === ASSIGNED_TO_ME || value === ASSIGNED_TO_NOBODY || UUID.test(value) ? value : null),
  serialize: (value: string) => value,
});

/** Unknown values fall back to the defaults. */
export const issueSearchParams = {
  severity: parseAsArrayOf(parseAsStringLiteral(SEVERITIES)).withDefault([]),
  category: parseAsArrayOf(parseAsStringLiteral(CATEGORIES)).withDefault([]),
  status: parseAsArrayOf(parseAsStringLiteral(WORK_STATUSES)).withDefault([]),
  assignee: parseAsArrayOf(parseAsAssignee).withDefault([]),
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(ISSUE_SORTS).withDefault("gain"),
  dir: parseAsStringLiteral(SORT_DIRECTIONS).withDefault("desc"),
};

/** What the open details show: a rule, and one of its findings by its key. */
export const issueDetailParams = { issue: parseAsString, finding: parseAsString };

export const loadIssueSearch = createLoader(issueSearchParams);
