import { checkSentinel } from "@/server/sentinels/check-sentinel";
import { inngest } from "../client";
import { sentinelDue } from "../events";

/** One look. It is not repeated: a second one at once would count as the second bad look in a row. */
export const checkSentinelFunction = inngest.createFunction(
  {
    id: "check-sentinel",
    triggers: [sentinelDue],
    retries: 0,
    concurrency: [{ key: "event.data.siteId", limit: 1 }],
  },
  async ({ event, step }) => step.run("look", () => checkSentinel(event.data.siteId)),
);
