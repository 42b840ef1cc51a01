import { createShare } from "@/server/shares/create-share";
import { listShares } from "@/server/shares/list-shares";
import { restoreShare } from "@/server/shares/restore-share";
import { revokeShare } from "@/server/shares/revoke-share";
import { createShareSchema, listSharesSchema, shareIdSchema } from "@/server/shares/schemas";
import { editorProcedure, router, teamProcedure } from "../init";

export const sharesRouter = router({
  list: teamProcedure.input(listSharesSchema).query(({ ctx, input }) => listShares({ ctx, input })),
  create: editorProcedure.input(createShareSchema).mutation(({ ctx, input }) => createShare({ ctx, input })),
  revoke: editorProcedure.input(shareIdSchema).mutation(({ ctx, input }) => revokeShare({ ctx, input })),
  restore: editorProcedure.input(shareIdSchema).mutation(({ ctx, input }) => restoreShare({ ctx, input })),
});
