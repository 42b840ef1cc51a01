import { auditIdSchema } from "@/server/audits/schemas";
import { askQuestion } from "@/server/questions/ask-question";
import { listQuestions } from "@/server/questions/list-questions";
import { askQuestionSchema } from "@/server/questions/schemas";
import { router, teamProcedure } from "../init";

export const questionsRouter = router({
  ask: teamProcedure.input(askQuestionSchema).mutation(({ ctx, input }) => askQuestion({ ctx, input })),
  list: teamProcedure.input(auditIdSchema).query(({ ctx, input }) => listQuestions({ ctx, input })),
});
