import { getReportResponse } from "@/server/audits/get-report-response";
import { systemClock } from "@/server/clock";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { isLocked, openShare } from "./open-share";
import { plainAnswer, visitOf } from "./plain-answer";
import { offersPdf } from "./share-sections";

/** The stored PDF for a reader of a link; like a dead link where it is locked or leaves parts of the report out. */
export async function answerSharedPdf(request: Request, token: string): Promise<Response> {
  try {
    const door = await openShare({ db: db(), now: systemClock.now, visit: visitOf(request, token) });
    if (!door || isLocked(door) || !offersPdf(door.share)) return plainAnswer(404);
    return await getReportResponse({ ctx: door.ctx, auditId: door.share.auditId, request });
  } catch (error) {
    if (error instanceof AppError && error.code === "RATE_LIMITED") return plainAnswer(429, error.message);
    throw error;
  }
}
