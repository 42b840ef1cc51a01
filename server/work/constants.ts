/** What people may set. */
export const CHOSEN_STATUSES = ["open", "in-progress", "done", "wont-fix"] as const;
/** "reopened" is set by an audit that saw a finding again after it was done. */
export const WORK_STATUSES = ["open", "reopened", "in-progress", "done", "wont-fix"] as const;
/** Somebody still has to do something. */
export const ACTIVE_STATUSES = ["open", "reopened", "in-progress"] as const;
export const SETTLED_STATUSES = ["done", "wont-fix"] as const;

export const WORK_LABELS: Record<(typeof WORK_STATUSES)[number], string> = {
  open: "Open",
  reopened: "Reopened",
  "in-progress": "In progress",
  done: "Done",
  "wont-fix": "Won’t fix",
};

/** In place of a member's id. Who "me" is depends on who looks, so that a filter can be shared by its address. */
export const ASSIGNED_TO_ME = "me";
export const ASSIGNED_TO_NOBODY = "nobody";

/** Findings chosen one by one in one change. Whole rules have no such limit. */
export const MAX_KEYS = 500;
/** A change that overwrites more statuses than this cannot be taken back at once. */
export const MAX_UNDO_KEYS = 2_000;
export const MAX_COMMENT_LENGTH = 4_000;
/** Newest comments that are shown of one finding or rule. */
export const MAX_COMMENTS = 200;

export const VIEW_SCREENS = ["audits", "issues", "pages"] as const;
export const MAX_VIEWS = 50;
export const ASSIGNED_PAGE_SIZE = 50;
