import { estimateAudits } from "@/server/usage/estimate-audits";
import { getUsage } from "@/server/usage/get-usage";
import { estimateAuditsSchema } from "@/server/usage/schemas";
import { router, teamProcedure } from "../init";

export const usageRouter = router({
  get: teamProcedure.query(({ ctx }) => getUsage(ctx)),
  estimate: teamProcedure.input(estimateAuditsSchema).query(({ ctx, input }) => estimateAudits({ ctx, input })),
});
