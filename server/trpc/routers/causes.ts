import { getCause } from "@/server/causes/get-cause";
import { listCauses } from "@/server/causes/list-causes";
import { getCauseSchema, listCausesSchema } from "@/server/causes/schemas";
import { getCauseFixes } from "@/server/fixes/get-cause-fixes";
import { getCauseFixesSchema } from "@/server/fixes/schemas";
import { router, teamProcedure } from "../init";

/** Root causes behind the findings of an audit. */
export const causesRouter = router({
  list: teamProcedure.input(listCausesSchema).query(({ ctx, input }) => listCauses({ ctx, input })),
  get: teamProcedure.input(getCauseSchema).query(({ ctx, input }) => getCause({ ctx, input })),
  fixes: teamProcedure.input(getCauseFixesSchema).query(({ ctx, input }) => getCauseFixes({ ctx, input })),
});
