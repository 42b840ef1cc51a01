import { SKIP_REASONS } from "../crawl/crawl-types";

/** Values that addresses of the audit screens may hold; screens and procedures check against the same lists. */
export const ISSUE_SORTS = ["gain", "pages", "severity", "title"] as const;
export type IssueSort = (typeof ISSUE_SORTS)[number];

export const PAGE_SORTS = ["url", "status", "depth", "response", "findings", "inlinks"] as const;
export type PageSort = (typeof PAGE_SORTS)[number];

export const STATUS_CLASSES = ["2xx", "3xx", "4xx", "5xx", "none"] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];

export const SORT_DIRECTIONS = ["asc", "desc"] as const;
export type SortDirection = (typeof SORT_DIRECTIONS)[number];

/** Why a known address was not requested. "section-share": its part of the site had used up its share. "not-reached" means that the audit ended, or has not come to it yet. */
export const SKIP_CAUSES = [...SKIP_REASONS, "section-share", "not-reached", "other"] as const;
export type SkipCause = (typeof SKIP_CAUSES)[number];

/** "left-out" lists addresses that were not requested. */
export const PAGE_VIEWS = ["crawled", "left-out"] as const;
export type PageView = (typeof PAGE_VIEWS)[number];
