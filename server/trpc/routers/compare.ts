import { getComparison } from "@/server/compare/get-comparison";
import { listChanges } from "@/server/compare/list-changes";
import { compareSchema, listChangesSchema } from "@/server/compare/schemas";
import { router, teamProcedure } from "../init";

export const compareRouter = router({
  get: teamProcedure.input(compareSchema).query(({ ctx, input }) => getComparison({ ctx, input })),
  changes: teamProcedure.input(listChangesSchema).query(({ ctx, input }) => listChanges({ ctx, input })),
});
