import { listActivity } from "@/server/activity/list-activity";
import { listActivitySchema } from "@/server/activity/schemas";
import { adminProcedure, router } from "../init";

export const activityRouter = router({
  list: adminProcedure.input(listActivitySchema).query(({ ctx, input }) => listActivity({ ctx, input })),
});
