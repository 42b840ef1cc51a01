import { getRecheck } from "@/server/rechecks/get-recheck";
import { listRechecks } from "@/server/rechecks/list-rechecks";
import { requestRecheck } from "@/server/rechecks/request-recheck";
import { listRechecksSchema, recheckIdSchema, recheckTargetSchema } from "@/server/rechecks/schemas";
import { editorProcedure, router, teamProcedure } from "../init";

export const rechecksRouter = router({
  request: editorProcedure.input(recheckTargetSchema).mutation(({ ctx, input }) => requestRecheck({ ctx, input })),
  list: teamProcedure.input(listRechecksSchema).query(({ ctx, input }) => listRechecks({ ctx, input })),
  get: teamProcedure.input(recheckIdSchema).query(({ ctx, input }) => getRecheck({ ctx, input })),
});
