import { eventType } from "inngest";
import { closeStoppedAudit } from "@/server/audits/close-stopped-audit";
import { findCausesSoFar } from "@/server/causes/find-causes-so-far";
import { APP_ID, inngest } from "../client";

/** A run that ended without its own last step (time limit, cancelled in the jobs list) must not leave an audit "running". */
export const closeStoppedAuditFunction = inngest.createFunction(
  {
    id: "close-stopped-audit",
    triggers: [
      { event: eventType("inngest/function.cancelled"), if: `event.data.function_id == '${APP_ID}-run-audit'` },
    ],
    retries: 5,
  },
  async ({ event, step }) => {
    const original = (event.data as { event?: { data?: { auditId?: string } } } | undefined)?.event;
    const auditId = original?.data?.auditId;
    if (!auditId) return { closed: false };
    const result = await step.run("close", () => closeStoppedAudit(auditId));
    await step.run("find-causes", () => findCausesSoFar(auditId));
    return result;
  },
);
