import { renderVariant } from "@/server/audits/render-variant";
import { inngest } from "../client";
import { reportRequested } from "../events";

/** A report in a length or on a paper that nobody had asked for yet. One at a time for each audit. */
export const renderReportFunction = inngest.createFunction(
  {
    id: "render-report",
    triggers: [reportRequested],
    retries: 2,
    concurrency: [{ key: "event.data.auditId", limit: 1 }],
  },
  async ({ event, step }) => step.run("render", () => renderVariant(event.data.auditId, event.data.kind)),
);
