import { CATEGORY_META } from "@/server/rules/categories";
import { findRule } from "@/server/rules/registry";
import type { ReceiptLine } from "@/server/rules/score-types";
import { CATEGORIES, type Category, type Effort, SEVERITIES, type Severity } from "@/server/rules/types";
import { failureTitle } from "./prepare-score";
import type { IssueSort, SortDirection } from "./search-params";

/** Findings of one rule, as the database groups them. */
export interface IssueGroup {
  ruleId: string;
  category: string;
  /** Worst among the findings. */
  severity: Severity;
  findingCount: number;
  /** How many of them a re-check no longer saw. */
  fixedCount: number;
  /** Distinct pages; 0 for a fault of the whole site. */
  pageCount: number;
  /** The first affected page, for a glimpse of where. */
  exampleUrl: string | null;
}

export interface IssueRow extends IssueGroup {
  title: string;
  categoryLabel: string;
  effort: Effort | null;
  /** Points won when this alone is fixed; null when the rule is not scored. */
  gain: number | null;
  /** The rule has a page in the catalogue. */
  isKnownRule: boolean;
}

export interface IssueFilter {
  severity: readonly Severity[];
  category: readonly Category[];
  search: string;
  sort: IssueSort;
  direction: SortDirection;
}

export const NO_ISSUE_FILTER: IssueFilter = { severity: [], category: [], search: "", sort: "gain", direction: "desc" };

export function prepareIssues(
  groups: readonly IssueGroup[],
  lines: readonly ReceiptLine[],
  filter: IssueFilter,
): IssueRow[] {
  const gains = new Map(lines.map((line) => [line.ruleId, line.gainIfFixed]));
  const needle = filter.search.trim().toLowerCase();
  const sign = filter.direction === "asc" ? -1 : 1;
  return groups
    .map((group): IssueRow => {
      const rule = findRule(group.ruleId);
      return {
        ...group,
        title: failureTitle(group.ruleId),
        categoryLabel: isCategory(group.category) ? CATEGORY_META[group.category].label : group.category,
        effort: rule?.effort ?? null,
        gain: gains.get(group.ruleId) ?? null,
        isKnownRule: rule !== undefined,
      };
    })
    .filter(
      (row) =>
        (filter.severity.length === 0 || filter.severity.includes(row.severity)) &&
        (filter.category.length === 0 || (isCategory(row.category) && filter.category.includes(row.category))) &&
        (needle === "" || row.title.toLowerCase().includes(needle) || row.ruleId.includes(needle)),
    )
    .sort(
      (a, b) => sign * compare(a, b, filter.sort) || compare(a, b, "gain") || a.ruleId.localeCompare(b.ruleId, "en"),
    );
}

export function isCategory(value: string): value is Category {
  return (CATEGORIES as readonly string[]).includes(value);
}

/** Negative when `a` comes first in the sort's natural, most useful direction. */
function compare(a: IssueRow, b: IssueRow, sort: IssueSort): number {
  if (sort === "pages") return b.pageCount - a.pageCount;
  if (sort === "severity") return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  if (sort === "title") return b.title.localeCompare(a.title, "en");
  // Rules that cost nothing follow those that do, worst severity first.
  const byGain = (b.gain ?? -1) - (a.gain ?? -1);
  return byGain || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.findingCount - a.findingCount;
}
