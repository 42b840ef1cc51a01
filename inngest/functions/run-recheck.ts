import { findCausesAfterRecheck } from "@/server/causes/find-causes-after-recheck";
import { failRecheck } from "@/server/rechecks/fail-recheck";
import { runRecheck } from "@/server/rechecks/run-recheck";
import { inngest } from "../client";
import { recheckRequested } from "../events";

/** "Check again" on a finding, a page or a rule. It takes seconds, and doing it twice does no harm. */
export const runRecheckFunction = inngest.createFunction(
  {
    id: "run-recheck",
    triggers: [recheckRequested],
    idempotency: "event.data.recheckId",
    retries: 2,
    concurrency: [
      { key: "event.data.teamId", limit: 2 },
      { key: "event.data.host", limit: 1 },
    ],
    onFailure: async ({ event, error, step }) => {
      const { recheckId } = event.data.event.data as { recheckId: string };
      await step.run("fail", () => failRecheck(recheckId, error));
    },
  },
  async ({ event, step }) => {
    const { recheckId } = event.data;
    const counts = await step.run("check", () => runRecheck(recheckId));
    await step.run("find-causes", () => findCausesAfterRecheck(recheckId));
    return counts;
  },
);
