import { z } from "zod";
import { citationKind } from "../audits/prepare-analysis";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { MAX_QUESTIONS, STALE_AFTER_MS } from "./constants";
import type { QuestionView } from "./types";

/** The column is written by `answerAskedQuestion` only; a row that does not fit shows as an empty answer. */
const answerSchema = z.object({
  statements: z.array(z.object({ text: z.string(), citations: z.array(z.string()) })),
  targets: z.record(z.string(), z.string()),
});

/** Questions about an audit and their answers, newest first. Throws NOT_FOUND for audits of other teams. */
export async function listQuestions({ ctx, input }: Verb<{ auditId: string }>): Promise<QuestionView[]> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: input.auditId, teamId: ctx.teamId },
    select: {
      questions: { orderBy: [{ createdAt: "desc" }, { id: "asc" }], take: MAX_QUESTIONS },
    },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const people = await ctx.db.user.findMany({
    where: { id: { in: audit.questions.flatMap((question) => question.askedById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return audit.questions.map((question): QuestionView => {
    const answer = answerSchema.safeParse(question.answer);
    const isOpen = question.status === "queued" || question.status === "running";
    const isLost = isOpen && ctx.now().getTime() - question.createdAt.getTime() > STALE_AFTER_MS;
    return {
      id: question.id,
      text: question.text,
      askedBy: question.askedById === null ? null : (names.get(question.askedById) ?? "a former member"),
      createdAt: question.createdAt,
      status: isLost ? "failed" : (question.status as QuestionView["status"]),
      source: question.source === null ? null : question.source === "openai" ? "model" : "computed",
      reason: isLost ? "No worker answered in time. Ask again." : question.reason,
      claims: answer.success
        ? answer.data.statements.map((statement) => ({
            text: statement.text,
            citations: statement.citations.map((id) => ({
              id,
              kind: citationKind(id),
              target: answer.data.targets[id] ?? null,
            })),
          }))
        : [],
      droppedCount: Array.isArray(question.dropped) ? question.dropped.length : 0,
    };
  });
}
