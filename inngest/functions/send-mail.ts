import { cron } from "inngest";
import { db } from "@/server/db/client";
import { sendQueuedMail } from "@/server/mail/send-queued-mail";
import { inngest } from "../client";
import { mailQueued } from "../events";

/** Deliver what waits in the outbox; the schedule catches what an event missed. */
export const sendMail = inngest.createFunction(
  { id: "send-mail", triggers: [mailQueued, cron("* * * * *")], retries: 2, concurrency: [{ limit: 1 }] },
  async ({ step }) => step.run("send", () => sendQueuedMail(db())),
);
