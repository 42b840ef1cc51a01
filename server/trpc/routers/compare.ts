import { getComparison } from "@/server/compare/get-comparison";
import { getPageHistory } from "@/server/compare/get-page-history";
import { getTimeline } from "@/server/compare/get-timeline";
import { listChanges } from "@/server/compare/list-changes";
import { compareSchema, listChangesSchema, pageHistorySchema, timelineSchema } from "@/server/compare/schemas";
import { router, teamProcedure } from "../init";

export const compareRouter = router({
  get: teamProcedure.input(compareSchema).query(({ ctx, input }) => getComparison({ ctx, input })),
  changes: teamProcedure.input(listChangesSchema).query(({ ctx, input }) => listChanges({ ctx, input })),
  page: teamProcedure.input(pageHistorySchema).query(({ ctx, input }) => getPageHistory({ ctx, input })),
  timeline: teamProcedure.input(timelineSchema).query(({ ctx, input }) => getTimeline({ ctx, input })),
});
