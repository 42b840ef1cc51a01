import { cron } from "inngest";
import { db } from "@/server/db/client";
import { claimSchedules } from "@/server/schedules/claim-schedules";
import { inngest } from "../client";

/** Every minute: schedules whose time has come are claimed; each runs as a job of its own. */
export const tickSchedulesFunction = inngest.createFunction(
  { id: "tick-schedules", triggers: [cron("* * * * *")], retries: 0 },
  async ({ step }) => step.run("claim", () => claimSchedules(db(), new Date())),
);
