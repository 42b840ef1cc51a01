import { serve } from "inngest/edge";
import { inngest } from "./client";
import { answerQuestionFunction } from "./functions/answer-question";
import { closeStoppedAuditFunction } from "./functions/close-stopped-audit";
import { measurePage } from "./functions/measure-page";
import { rescoreSite } from "./functions/rescore-site";
import { runAudit } from "./functions/run-audit";
import { runRecheckFunction } from "./functions/run-recheck";
import { sendMail } from "./functions/send-mail";
import { sweepAccountsFunction } from "./functions/sweep-accounts";
import { sweepOutboxFunction } from "./functions/sweep-outbox";
import { writeAnalysis } from "./functions/write-analysis";

export const functions = [
  runAudit,
  measurePage,
  writeAnalysis,
  runRecheckFunction,
  answerQuestionFunction,
  rescoreSite,
  sendMail,
  sweepOutboxFunction,
  sweepAccountsFunction,
  closeStoppedAuditFunction,
];

/** The one door to all functions: the worker calls it in its own process, a real Inngest server over HTTP. */
export const handleInngest: (request: Request) => Promise<Response> = serve({ client: inngest, functions });
