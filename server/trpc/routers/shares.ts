import { createShare } from "@/server/shares/create-share";
import { getShare } from "@/server/shares/get-share";
import { hideComment } from "@/server/shares/hide-comment";
import { listShares } from "@/server/shares/list-shares";
import { restoreShare } from "@/server/shares/restore-share";
import { revokeShare } from "@/server/shares/revoke-share";
import {
  createShareSchema,
  hideCommentSchema,
  listSharesSchema,
  shareIdSchema,
  updateShareSchema,
} from "@/server/shares/schemas";
import { updateShare } from "@/server/shares/update-share";
import { withdrawSignOff } from "@/server/shares/withdraw-sign-off";
import { editorProcedure, router, teamProcedure } from "../init";

export const sharesRouter = router({
  list: teamProcedure.input(listSharesSchema).query(({ ctx, input }) => listShares({ ctx, input })),
  get: teamProcedure.input(shareIdSchema).query(({ ctx, input }) => getShare({ ctx, input })),
  create: editorProcedure.input(createShareSchema).mutation(({ ctx, input }) => createShare({ ctx, input })),
  update: editorProcedure.input(updateShareSchema).mutation(({ ctx, input }) => updateShare({ ctx, input })),
  revoke: editorProcedure.input(shareIdSchema).mutation(({ ctx, input }) => revokeShare({ ctx, input })),
  restore: editorProcedure.input(shareIdSchema).mutation(({ ctx, input }) => restoreShare({ ctx, input })),
  hideComment: editorProcedure.input(hideCommentSchema).mutation(({ ctx, input }) => hideComment({ ctx, input })),
  withdrawSignOff: editorProcedure.input(shareIdSchema).mutation(({ ctx, input }) => withdrawSignOff({ ctx, input })),
});
