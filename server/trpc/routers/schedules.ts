import { createSchedule } from "@/server/schedules/create-schedule";
import { listSchedules } from "@/server/schedules/list-schedules";
import { pauseSchedule } from "@/server/schedules/pause-schedule";
import { removeSchedule } from "@/server/schedules/remove-schedule";
import { runScheduleNow } from "@/server/schedules/run-schedule-now";
import {
  createScheduleSchema,
  listSchedulesSchema,
  pauseScheduleSchema,
  scheduleIdSchema,
  updateScheduleSchema,
} from "@/server/schedules/schemas";
import { updateSchedule } from "@/server/schedules/update-schedule";
import { editorProcedure, router, teamProcedure } from "../init";

export const schedulesRouter = router({
  list: teamProcedure.input(listSchedulesSchema).query(({ ctx, input }) => listSchedules({ ctx, input })),
  create: editorProcedure.input(createScheduleSchema).mutation(({ ctx, input }) => createSchedule({ ctx, input })),
  update: editorProcedure.input(updateScheduleSchema).mutation(({ ctx, input }) => updateSchedule({ ctx, input })),
  pause: editorProcedure.input(pauseScheduleSchema).mutation(({ ctx, input }) => pauseSchedule({ ctx, input })),
  runNow: editorProcedure.input(scheduleIdSchema).mutation(({ ctx, input }) => runScheduleNow({ ctx, input })),
  remove: editorProcedure.input(scheduleIdSchema).mutation(({ ctx, input }) => removeSchedule({ ctx, input })),
});
