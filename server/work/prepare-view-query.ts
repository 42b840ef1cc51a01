import type { ViewScreen } from "./types";

/** What an address says about a list; which detail is open and which page is shown is not part of a view. */
const PARAMS: Record<ViewScreen, readonly string[]> = {
  audits: ["q", "status", "site", "sort", "dir"],
  issues: ["q", "severity", "category", "status", "assignee", "sort", "dir"],
  pages: ["q", "status", "index", "view", "cause", "sort", "dir"],
};

/** The part of an address that a saved view keeps, in a fixed order, without a question mark. */
export function prepareViewQuery(screen: ViewScreen, query: string): string {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of PARAMS[screen]) {
    const value = given.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString();
}
