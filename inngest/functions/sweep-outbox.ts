import { cron } from "inngest";
import { db } from "@/server/db/client";
import { sweepOutbox } from "@/server/outbox/send-events";
import { inngest } from "../client";

/** Events that were written but could not be sent are sent now: nothing a customer asked for is lost. */
export const sweepOutboxFunction = inngest.createFunction(
  { id: "sweep-outbox", triggers: [cron("* * * * *")], retries: 0 },
  async ({ step }) => step.run("sweep", () => sweepOutbox(db(), new Date())),
);
