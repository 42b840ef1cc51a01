import { addComment } from "@/server/work/add-comment";
import { changeFindings } from "@/server/work/change-findings";
import { countWork } from "@/server/work/count-work";
import { getWork } from "@/server/work/get-work";
import { listAssigned } from "@/server/work/list-assigned";
import { listComments } from "@/server/work/list-comments";
import { listViews } from "@/server/work/list-views";
import { muteFindings } from "@/server/work/mute-findings";
import { removeComment } from "@/server/work/remove-comment";
import { removeView } from "@/server/work/remove-view";
import { saveView } from "@/server/work/save-view";
import {
  addCommentSchema,
  changeFindingsSchema,
  countWorkSchema,
  getWorkSchema,
  listAssignedSchema,
  listCommentsSchema,
  listViewsSchema,
  muteFindingsSchema,
  removeCommentSchema,
  saveViewSchema,
  undoChangeSchema,
  unmuteFindingsSchema,
  viewIdSchema,
} from "@/server/work/schemas";
import { undoChange } from "@/server/work/undo-change";
import { unmuteFindings } from "@/server/work/unmute-findings";
import { editorProcedure, router, teamProcedure } from "../init";

/** Who does what about findings. Views are personal: whoever may read may keep some. */
export const workRouter = router({
  get: teamProcedure.input(getWorkSchema).query(({ ctx, input }) => getWork({ ctx, input })),
  byRule: teamProcedure.input(countWorkSchema).query(({ ctx, input }) => countWork({ ctx, input })),
  change: editorProcedure.input(changeFindingsSchema).mutation(({ ctx, input }) => changeFindings({ ctx, input })),
  undo: editorProcedure.input(undoChangeSchema).mutation(({ ctx, input }) => undoChange({ ctx, input })),
  mute: editorProcedure.input(muteFindingsSchema).mutation(({ ctx, input }) => muteFindings({ ctx, input })),
  unmute: editorProcedure.input(unmuteFindingsSchema).mutation(({ ctx, input }) => unmuteFindings({ ctx, input })),
  comments: teamProcedure.input(listCommentsSchema).query(({ ctx, input }) => listComments({ ctx, input })),
  addComment: editorProcedure.input(addCommentSchema).mutation(({ ctx, input }) => addComment({ ctx, input })),
  removeComment: editorProcedure.input(removeCommentSchema).mutation(({ ctx, input }) => removeComment({ ctx, input })),
  assigned: teamProcedure.input(listAssignedSchema).query(({ ctx, input }) => listAssigned({ ctx, input })),
  views: teamProcedure.input(listViewsSchema).query(({ ctx, input }) => listViews({ ctx, input })),
  saveView: teamProcedure.input(saveViewSchema).mutation(({ ctx, input }) => saveView({ ctx, input })),
  removeView: teamProcedure.input(viewIdSchema).mutation(({ ctx, input }) => removeView({ ctx, input })),
});
