import { failScheduledTurn, runSchedule } from "@/server/schedules/run-schedule";
import { inngest } from "../client";
import { scheduleDue } from "../events";

/** One turn of a schedule. One at a time for a site, so that two schedules of the same hour make one audit. */
export const runScheduleFunction = inngest.createFunction(
  {
    id: "run-schedule",
    triggers: [scheduleDue],
    idempotency: "event.data.auditId",
    retries: 4,
    concurrency: [{ key: "event.data.siteId", limit: 1 }],
    onFailure: async ({ event, step }) => {
      const { scheduleId } = event.data.event.data as { scheduleId: string };
      await step.run("fail", () => failScheduledTurn(scheduleId));
    },
  },
  async ({ event, step }) => step.run("run", () => runSchedule(event.data)),
);
