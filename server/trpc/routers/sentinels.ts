import { acceptAlarm } from "@/server/sentinels/accept-alarm";
import { listAlarms } from "@/server/sentinels/list-alarms";
import { listSentinels } from "@/server/sentinels/list-sentinels";
import { removeSentinel } from "@/server/sentinels/remove-sentinel";
import { saveSentinel } from "@/server/sentinels/save-sentinel";
import {
  alarmIdSchema,
  listAlarmsSchema,
  listSentinelsSchema,
  saveSentinelSchema,
  sentinelSiteSchema,
} from "@/server/sentinels/schemas";
import { editorProcedure, router, teamProcedure } from "../init";

export const sentinelsRouter = router({
  list: teamProcedure.input(listSentinelsSchema).query(({ ctx, input }) => listSentinels({ ctx, input })),
  alarms: teamProcedure.input(listAlarmsSchema).query(({ ctx, input }) => listAlarms({ ctx, input })),
  save: editorProcedure.input(saveSentinelSchema).mutation(({ ctx, input }) => saveSentinel({ ctx, input })),
  remove: editorProcedure.input(sentinelSiteSchema).mutation(({ ctx, input }) => removeSentinel({ ctx, input })),
  acceptAlarm: editorProcedure.input(alarmIdSchema).mutation(({ ctx, input }) => acceptAlarm({ ctx, input })),
});
