import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { logger } from "@/server/log";
import { sendQueuedMail } from "./send-queued-mail";

let isSending = false;
let isAskedAgain = false;

/**
 * Starts sending without making the caller wait: somebody looks at their inbox now. The worker's sweep sends whatever
 * this process does not get to.
 */
export function sendSoon(): void {
  if (!env().SMTP_URL) return;
  if (isSending) {
    isAskedAgain = true;
    return;
  }
  isSending = true;
  sendQueuedMail(db())
    .catch((error) => logger("mail").error({ err: error }, "Sending mail failed"))
    .finally(() => {
      isSending = false;
      if (!isAskedAgain) return;
      isAskedAgain = false;
      sendSoon();
    });
}
