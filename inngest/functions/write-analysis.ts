import { analyseAudit } from "@/server/audits/analyse-audit";
import { reportAudit } from "@/server/audits/report-audit";
import { inngest } from "../client";
import { analysisRequested } from "../events";

/** "Generate analysis" on a finished audit: write it again, then the report that contains it. */
export const writeAnalysis = inngest.createFunction(
  {
    id: "write-analysis",
    triggers: [analysisRequested],
    retries: 3,
    concurrency: [
      { key: "event.data.auditId", limit: 1 },
      { key: "event.data.teamId", limit: 3 },
    ],
  },
  async ({ event, step, runId }) => {
    const { auditId } = event.data;
    await step.run("analyse", () => analyseAudit(auditId, runId));
    await step.run("report", () => reportAudit(auditId, runId));
    return { auditId };
  },
);
