import { NonRetriableError } from "inngest";
import { addRenderedLinks } from "@/server/audits/add-rendered-links";
import { analyseAudit } from "@/server/audits/analyse-audit";
import { checkTargets } from "@/server/audits/check-targets";
import { crawlAudit } from "@/server/audits/crawl-audit";
import { describeFailure } from "@/server/audits/describe-failure";
import { discoverAudit } from "@/server/audits/discover-audit";
import { failAudit } from "@/server/audits/fail-audit";
import { finishAudit } from "@/server/audits/finish-audit";
import { joinAudit } from "@/server/audits/join-audit";
import { loadFieldData } from "@/server/audits/load-field-data";
import { notifyAudit } from "@/server/audits/notify-audit";
import { finishMeasurements, planMeasurements } from "@/server/audits/plan-measurements";
import { planRendering } from "@/server/audits/plan-rendering";
import { reportAudit } from "@/server/audits/report-audit";
import { scoreAuditPhase } from "@/server/audits/score-audit-phase";
import { startAudit } from "@/server/audits/start-audit";
import { findCauses } from "@/server/causes/find-causes";
import { findCausesSoFar } from "@/server/causes/find-causes-so-far";
import { env } from "@/server/env";
import { listOutdatedAudits } from "@/server/scores/list-outdated-audits";
import { scoreUnderCurrentRules } from "@/server/scores/score-under-current-rules";
import { inngest } from "../client";
import { auditCancelled, auditRequested, measurementsDeferred } from "../events";
import { measurePage } from "./measure-page";
import { renderSlice } from "./render-slice";

/** More slices than any audit needs in its time limit; a guard against a verb that never says it is done. */
const MAX_SLICES = 500;

/** How far links of rendered pages are followed from one to the next; each round costs seconds. */
const MAX_ROUNDS = 6;

/** A full minute of requests each; more would eat the time limit. */
const MAX_FIELD_ROUNDS = 3;

/** One audit from request to report. Each step is one verb; what a step returns is ids and counts. */
export const runAudit = inngest.createFunction(
  {
    id: "run-audit",
    triggers: [auditRequested],
    idempotency: "event.data.auditId",
    retries: 3,
    // Fair between teams, polite to hosts.
    concurrency: [
      { key: "event.data.teamId", limit: 3 },
      { key: "event.data.host", limit: 1 },
    ],
    timeouts: { finish: `${env().AUDIT_TIME_LIMIT_MINUTES}m` },
    cancelOn: [{ event: auditCancelled.name, match: "data.auditId" }],
    onFailure: async ({ event, error, step }) => {
      const { auditId } = event.data.event.data as { auditId: string };
      await step.run("fail", () => failAudit(auditId, describeFailure(error)));
      await step.run("find-causes", () => findCausesSoFar(auditId));
      await step.run("notify", () => notifyAudit(auditId));
    },
  },
  async ({ event, step, runId }) => {
    const { auditId } = event.data;
    const { isStarted } = await step.run("start", () => startAudit(auditId, runId));
    if (!isStarted) return { auditId, outcome: "cancelled" };

    const discovery = await step.run("discover", () => discoverAudit(auditId));
    if (!discovery.isReachable) {
      await step.run("fail", () => failAudit(auditId, discovery.reason));
      await step.run("notify", () => notifyAudit(auditId));
      return { auditId, outcome: "failed" };
    }

    let crawlSlices = 0;
    let renderSlices = 0;
    // Links that only rendered pages have lead to pages that may need rendering themselves.
    for (let round = 0; round < MAX_ROUNDS; round++) {
      for (let isCrawling = true; isCrawling; crawlSlices++) {
        if (crawlSlices >= MAX_SLICES) throw new NonRetriableError("The crawl did not end within its slices.");
        const slice = crawlSlices;
        const result = await step.run(`crawl-${slice}`, () => crawlAudit(auditId, slice));
        isCrawling = !result.isDone;
      }
      if (round === MAX_ROUNDS - 1) break;
      const { pageCount } = await step.run(`plan-rendering-${round}`, () => planRendering(auditId));
      if (pageCount === 0) break;
      for (let isRendering = true; isRendering; renderSlices++) {
        if (renderSlices >= MAX_SLICES) throw new NonRetriableError("Rendering did not end within its slices.");
        const result = await step.invoke(`render-${renderSlices}`, { function: renderSlice, data: { auditId } });
        isRendering = !result.isDone;
      }
      const { waitingCount } = await step.run(`add-rendered-links-${round}`, () => addRenderedLinks(auditId));
      if (waitingCount === 0) break;
    }
    await step.run("check-targets", () => checkTargets(auditId));
    await step.run("join", () => joinAudit(auditId));

    const { jobs } = await step.run("plan-measurements", () => planMeasurements(auditId));
    await Promise.all(jobs.map((job, index) => step.invoke(`measure-${index}`, { function: measurePage, data: job })));
    // Pauses of the report are short; where one is not, the audit goes on with what there is.
    for (let round = 0; round < MAX_FIELD_ROUNDS; round++) {
      const { retryAt } = await step.run(`load-field-data-${round}`, () => loadFieldData(auditId));
      if (!retryAt || round + 1 === MAX_FIELD_ROUNDS) break;
      await step.sleepUntil(`field-data-pause-${round}`, retryAt);
    }
    const { deferredUntil } = await step.run("finish-measurements", () => finishMeasurements(auditId));
    if (deferredUntil)
      await step.sendEvent("defer-measurements", measurementsDeferred.create({ auditId, resumeAt: deferredUntil }));

    await step.run("score", () => scoreAuditPhase(auditId));
    // A trend compares like with like: what was scored under earlier rules is scored under today's as well.
    const { auditIds } = await step.run("list-outdated", () => listOutdatedAudits(auditId));
    for (const [index, outdatedId] of auditIds.entries())
      await step.run(`rescore-${index}`, () => scoreUnderCurrentRules(outdatedId));
    await step.run("find-causes", () => findCauses(auditId));
    await step.run("analyse", () => analyseAudit(auditId, "pipeline"));
    await step.run("report", () => reportAudit(auditId, "pipeline"));
    const { isCompleted } = await step.run("finish", () => finishAudit(auditId));
    await step.run("notify", () => notifyAudit(auditId));
    return { auditId, outcome: isCompleted ? "completed" : "cancelled" };
  },
);
