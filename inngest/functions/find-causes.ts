import { findCauses } from "@/server/causes/find-causes";
import { inngest } from "../client";
import { causesOutdated } from "../events";

/** Causes are worked out in the worker, never while somebody waits for a page. */
export const findCausesFunction = inngest.createFunction(
  {
    id: "find-causes",
    triggers: [causesOutdated],
    retries: 2,
    concurrency: [{ key: "event.data.auditId", limit: 1 }],
  },
  async ({ event, step }) => step.run("find-causes", () => findCauses(event.data.auditId)),
);
