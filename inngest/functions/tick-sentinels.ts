import { cron } from "inngest";
import { db } from "@/server/db/client";
import { claimSentinels } from "@/server/sentinels/claim-sentinels";
import { inngest } from "../client";

/** Every minute: watches whose time has come are claimed; each look is a job of its own. */
export const tickSentinelsFunction = inngest.createFunction(
  { id: "tick-sentinels", triggers: [cron("* * * * *")], retries: 0 },
  async ({ step }) => step.run("claim", () => claimSentinels(db(), new Date())),
);
