import { createHook } from "@/server/deploys/create-hook";
import { listHooks } from "@/server/deploys/list-hooks";
import { revokeHook } from "@/server/deploys/revoke-hook";
import { createHookSchema, hookIdSchema, listHooksSchema } from "@/server/deploys/schemas";
import { editorProcedure, router, teamProcedure } from "../init";

export const deploysRouter = router({
  list: teamProcedure.input(listHooksSchema).query(({ ctx, input }) => listHooks({ ctx, input })),
  create: editorProcedure.input(createHookSchema).mutation(({ ctx, input }) => createHook({ ctx, input })),
  revoke: editorProcedure.input(hookIdSchema).mutation(({ ctx, input }) => revokeHook({ ctx, input })),
});
