import { serve } from "inngest/edge";
import { inngest } from "./client";
import { answerQuestionFunction } from "./functions/answer-question";
import { checkSentinelFunction } from "./functions/check-sentinel";
import { closeStoppedAuditFunction } from "./functions/close-stopped-audit";
import { deliverWebhookFunction } from "./functions/deliver-webhook";
import { findCausesFunction } from "./functions/find-causes";
import { measurePage } from "./functions/measure-page";
import { renderReportFunction } from "./functions/render-report";
import { renderSlice } from "./functions/render-slice";
import { rescoreSite } from "./functions/rescore-site";
import { resumeMeasurements } from "./functions/resume-measurements";
import { runAudit } from "./functions/run-audit";
import { runRecheckFunction } from "./functions/run-recheck";
import { runScheduleFunction } from "./functions/run-schedule";
import { sendDigestsFunction } from "./functions/send-digests";
import { sendMail } from "./functions/send-mail";
import { sweepAccountsFunction } from "./functions/sweep-accounts";
import { sweepNotificationsFunction } from "./functions/sweep-notifications";
import { sweepOutboxFunction } from "./functions/sweep-outbox";
import { tickSchedulesFunction } from "./functions/tick-schedules";
import { tickSentinelsFunction } from "./functions/tick-sentinels";
import { writeAnalysis } from "./functions/write-analysis";

export const functions = [
  runAudit,
  measurePage,
  resumeMeasurements,
  renderSlice,
  writeAnalysis,
  renderReportFunction,
  runRecheckFunction,
  answerQuestionFunction,
  rescoreSite,
  findCausesFunction,
  sendMail,
  sweepOutboxFunction,
  sweepAccountsFunction,
  closeStoppedAuditFunction,
  tickSchedulesFunction,
  runScheduleFunction,
  tickSentinelsFunction,
  checkSentinelFunction,
  deliverWebhookFunction,
  sendDigestsFunction,
  sweepNotificationsFunction,
];

/** The one door to all functions: the worker calls it in its own process, a real Inngest server over HTTP. */
export const handleInngest: (request: Request) => Promise<Response> = serve({ client: inngest, functions });
