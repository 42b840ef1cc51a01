/** Values that addresses of the audit screens may hold; screens and procedures check against the same lists. */
export const ISSUE_SORTS = ["gain", "pages", "severity", "title"] as const;
export type IssueSort = (typeof ISSUE_SORTS)[number];

export const PAGE_SORTS = ["url", "status", "depth", "response", "findings", "inlinks"] as const;
export type PageSort = (typeof PAGE_SORTS)[number];

export const STATUS_CLASSES = ["2xx", "3xx", "4xx", "5xx", "none"] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];

export const SORT_DIRECTIONS = ["asc", "desc"] as const;
export type SortDirection = (typeof SORT_DIRECTIONS)[number];
