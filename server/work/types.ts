import type { Severity } from "../rules/types";
import type { CHOSEN_STATUSES, VIEW_SCREENS, WORK_STATUSES } from "./constants";

export type WorkStatus = (typeof WORK_STATUSES)[number];
export type ChosenStatus = (typeof CHOSEN_STATUSES)[number];
export type ViewScreen = (typeof VIEW_SCREENS)[number];

/** Work on one finding. A finding nobody touched is open and nobody's. */
export interface FindingWork {
  status: WorkStatus;
  assigneeId: string | null;
  /** null when nobody has it; people who left are "a former member". */
  assigneeName: string | null;
  commentCount: number;
}

/** Work on the counted findings of one rule in one audit. Untouched ones are in none of these. */
export interface RuleWork {
  counts: Partial<Record<WorkStatus, number>>;
  /** Names, most findings first. */
  assignees: string[];
}

/** What a change did, and what is needed to take it back. */
export interface ChangeReceipt {
  changedCount: number;
  changedAt: Date;
  /** What the changed findings were, as far as they were anything but open and nobody's. */
  before: { status: WorkStatus; assigneeId: string | null; keys: string[] }[];
  /** False when more was overwritten than is kept. */
  canUndo: boolean;
}

export interface CommentRow {
  commentId: string;
  /** null for the system's own notes. */
  authorId: string | null;
  authorName: string;
  text: string;
  createdAt: Date;
  isOwn: boolean;
}

export interface ViewRow {
  viewId: string;
  screen: ViewScreen;
  name: string;
  /** "severity=critical&status=open", without a question mark. */
  query: string;
}

/** A finding in somebody's hands, as the newest audit that saw it told of it. */
export interface AssignedRow {
  key: string;
  ruleId: string;
  title: string;
  url: string | null;
  status: WorkStatus;
  changedAt: Date;
  siteId: string;
  siteName: string;
  host: string;
  /** The newest audit that holds it; null when all of those were deleted. */
  seen: { auditId: string; at: Date; severity: Severity; message: string; isFixed: boolean } | null;
  /** The site's newest finished audit; null without any. */
  latestAuditId: string | null;
  /** Whether that audit, or a later one, holds it. */
  isInLatest: boolean;
}

export interface AssignedList {
  rows: AssignedRow[];
  totalCount: number;
  /** Whatever their status. */
  allCount: number;
}

export interface WorkPerson {
  userId: string;
  name: string;
  isSelf: boolean;
}
