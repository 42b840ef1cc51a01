import { rescoreAuditById } from "@/server/audits/rescore-audit";
import { findCauses } from "@/server/causes/find-causes";
import { listAuditsToRescore } from "@/server/mutes/list-audits-to-rescore";
import { inngest } from "../client";
import { mutesChanged } from "../events";

/** A mute changes what counts in every audit of its site. Trends stay comparable because all of them follow. */
export const rescoreSite = inngest.createFunction(
  {
    id: "rescore-site",
    triggers: [mutesChanged],
    retries: 3,
    concurrency: [{ key: "event.data.siteId", limit: 1 }],
  },
  async ({ event, step }) => {
    const { auditIds } = await step.run("list", () => listAuditsToRescore(event.data.siteId));
    for (const [index, auditId] of auditIds.entries()) {
      await step.run(`score-${index}`, () => rescoreAuditById(auditId));
      await step.run(`find-causes-${index}`, () => findCauses(auditId));
    }
    return { auditCount: auditIds.length };
  },
);
