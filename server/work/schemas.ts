import { z } from "zod";
import { createMuteSchema } from "../mutes/schemas";
import {
  ASSIGNED_TO_ME,
  ASSIGNED_TO_NOBODY,
  CHOSEN_STATUSES,
  MAX_COMMENT_LENGTH,
  MAX_KEYS,
  MAX_UNDO_KEYS,
  VIEW_SCREENS,
  WORK_STATUSES,
} from "./constants";

const key = z.string().min(1).max(100);
const ruleId = z.string().min(1).max(100);

/** Nothing chosen means everything. */
export const workFilterSchema = z.object({
  status: z.array(z.enum(WORK_STATUSES)).default([]),
  assignee: z
    .array(z.union([z.literal([ASSIGNED_TO_ME, ASSIGNED_TO_NOBODY]), z.uuid()]))
    .max(100)
    .default([]),
});
export type WorkFilter = z.output<typeof workFilterSchema>;

const changeSchema = z
  .object({ status: z.enum(CHOSEN_STATUSES).optional(), assigneeId: z.uuid().nullable().optional() })
  .refine((change) => change.status !== undefined || change.assigneeId !== undefined, "Say what to change.");

export const changeFindingsSchema = z.object({
  auditId: z.uuid(),
  target: z.union([
    z.object({ keys: z.array(key).min(1).max(MAX_KEYS) }),
    /** All counted findings of the rules that the list showed. */
    z.object({ ruleIds: z.array(ruleId).min(1).max(500), filter: workFilterSchema.prefault({}) }),
  ]),
  change: changeSchema,
});
export type ChangeFindingsInput = z.output<typeof changeFindingsSchema>;
export type FindingChange = ChangeFindingsInput["change"];
export type ChangeTarget = z.input<typeof changeFindingsSchema>["target"];

/** The receipt of the change, as it came. */
export const undoChangeSchema = z.object({
  auditId: z.uuid(),
  changedAt: z.date(),
  before: z
    .array(
      z.object({
        status: z.enum(WORK_STATUSES),
        assigneeId: z.uuid().nullable(),
        keys: z.array(key).max(MAX_UNDO_KEYS),
      }),
    )
    .max(1_000),
});
export type UndoChangeInput = z.output<typeof undoChangeSchema>;

const { reason, days } = createMuteSchema.shape;
export const muteFindingsSchema = z.object({
  auditId: z.uuid(),
  target: z.union([
    z.object({ keys: z.array(key).min(1).max(MAX_KEYS) }),
    z.object({ ruleIds: z.array(ruleId).min(1).max(500) }),
  ]),
  reason,
  days,
});
export type MuteFindingsInput = z.output<typeof muteFindingsSchema>;
export const unmuteFindingsSchema = z.object({ muteIds: z.array(z.uuid()).min(1).max(500) });

export const getWorkSchema = z.object({ auditId: z.uuid(), keys: z.array(key).max(MAX_KEYS) });
export const countWorkSchema = z.object({ auditId: z.uuid() });

/** A finding of an audit, or with `key` null the rule as a whole. */
const commentTarget = z.object({ auditId: z.uuid(), ruleId, key: key.nullable().default(null) });
export const listCommentsSchema = commentTarget;
export type ListCommentsInput = z.output<typeof listCommentsSchema>;
export const addCommentSchema = commentTarget.extend({
  text: z
    .string()
    .trim()
    .min(1, "Write something first.")
    .max(MAX_COMMENT_LENGTH, `A comment has at most ${MAX_COMMENT_LENGTH.toLocaleString("en")} characters.`),
});
export type AddCommentInput = z.output<typeof addCommentSchema>;
export const removeCommentSchema = z.object({ commentId: z.uuid(), isRemoved: z.boolean().default(true) });

export const listViewsSchema = z.object({ screen: z.enum(VIEW_SCREENS).nullable().default(null) });
export const saveViewSchema = z.object({
  screen: z.enum(VIEW_SCREENS),
  name: z.string().trim().min(1, "Give the view a name.").max(60, "A name has at most 60 characters."),
  query: z.string().max(2_000),
});
export type SaveViewInput = z.output<typeof saveViewSchema>;
export const viewIdSchema = z.object({ viewId: z.uuid() });

export const listAssignedSchema = z.object({
  status: z.array(z.enum(WORK_STATUSES)).default([]),
  page: z.number().int().min(1).max(10_000).default(1),
});
export type ListAssignedInput = z.output<typeof listAssignedSchema>;
