import { clearDeferredMeasurements, planDeferredMeasurements } from "@/server/audits/deferred-measurements";
import { finishMeasurements } from "@/server/audits/plan-measurements";
import { renewAnalysis } from "@/server/audits/renew-analysis";
import { reportAudit } from "@/server/audits/report-audit";
import { rescoreAuditById } from "@/server/audits/rescore-audit";
import { findCauses } from "@/server/causes/find-causes";
import { inngest } from "../client";
import { measurementsDeferred } from "../events";
import { measurePage } from "./measure-page";

/**
 * An audit ends within its time limit even when the day's quota of PageSpeed Insights is used up; what it could not
 * measure is measured here once the quota is back, and score, causes, analysis and report follow.
 */
export const resumeMeasurements = inngest.createFunction(
  {
    id: "resume-measurements",
    triggers: [measurementsDeferred],
    retries: 3,
    concurrency: [{ key: "event.data.auditId", limit: 1 }],
  },
  async ({ event, step, runId }) => {
    const { auditId, resumeAt } = event.data;
    await step.sleepUntil("quota-returns", resumeAt);
    const { jobs } = await step.run("plan", () => planDeferredMeasurements(auditId));
    if (jobs.length === 0) return { auditId, measuredCount: 0 };
    await step.run("clear", () => clearDeferredMeasurements(auditId));
    await Promise.all(jobs.map((job, index) => step.invoke(`measure-${index}`, { function: measurePage, data: job })));
    const { measuredCount, deferredUntil } = await step.run("finish-measurements", () => finishMeasurements(auditId));
    await step.run("score", () => rescoreAuditById(auditId));
    await step.run("find-causes", () => findCauses(auditId));
    await step.run("renew-analysis", () => renewAnalysis(auditId, runId));
    await step.run("report", () => reportAudit(auditId, "deferred-measurements"));
    if (deferredUntil)
      await step.sendEvent("defer-again", measurementsDeferred.create({ auditId, resumeAt: deferredUntil }));
    return { auditId, measuredCount };
  },
);
