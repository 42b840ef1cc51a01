import { cron } from "inngest";
import { db } from "@/server/db/client";
import { sendDigests } from "@/server/notifications/send-digests";
import { inngest } from "../client";

/** Digests that are due become mails in the outbox; another job sends those. */
export const sendDigestsFunction = inngest.createFunction(
  { id: "send-digests", triggers: [cron("* * * * *")], retries: 1, concurrency: [{ limit: 1 }] },
  async ({ step }) => step.run("send", () => sendDigests(db(), new Date())),
);
