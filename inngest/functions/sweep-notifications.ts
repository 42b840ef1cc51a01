import { cron } from "inngest";
import { db } from "@/server/db/client";
import { sweepNotifications } from "@/server/notifications/sweep-notifications";
import { inngest } from "../client";

/** Every night: news and delivery logs that nobody needs any more. */
export const sweepNotificationsFunction = inngest.createFunction(
  { id: "sweep-notifications", triggers: [cron("17 3 * * *")], retries: 1 },
  async ({ step }) => step.run("sweep", () => sweepNotifications(db(), new Date())),
);
