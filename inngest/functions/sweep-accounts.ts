import { cron } from "inngest";
import { sweepAccounts } from "@/server/auth/sweep-accounts";
import { db } from "@/server/db/client";
import { inngest } from "../client";

/** Once a day at a quiet hour: expired sessions, spent tokens and old rate-limit windows go. */
export const sweepAccountsFunction = inngest.createFunction(
  { id: "sweep-accounts", triggers: [cron("TZ=UTC 30 3 * * *")], retries: 2 },
  async ({ step }) => step.run("sweep", () => sweepAccounts({ db: db(), now: new Date() })),
);
