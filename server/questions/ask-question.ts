import { spendRateLimit } from "../auth/rate-limit";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import type { AskQuestionInput } from "./schemas";

/** Ask something about a finished audit; a job answers. Throws NOT_FOUND, NOT_READY while it runs, RATE_LIMITED. */
export async function askQuestion({ ctx, input }: Verb<AskQuestionInput>): Promise<{ questionId: string }> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: input.auditId, teamId: ctx.teamId },
    select: { status: true },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  if (audit.status === "queued" || audit.status === "running")
    throw new AppError("NOT_READY", "The audit is still running. Ask again once it has ended.");
  await spendRateLimit(ctx, "question-team", ctx.teamId);
  const { questionId, eventId } = await ctx.db.$transaction(async (tx) => {
    const { id } = await tx.question.create({
      data: {
        auditId: input.auditId,
        text: input.text,
        askedById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
        createdAt: ctx.now(),
      },
      select: { id: true },
    });
    const eventId = await addEvent(tx, "question/asked", { questionId: id, teamId: ctx.teamId });
    return { questionId: id, eventId };
  });
  await sendEvents(ctx.db, [eventId]);
  return { questionId };
}
