import { auditIdSchema } from "@/server/audits/schemas";
import { askQuestion } from "@/server/questions/ask-question";
import { listQuestions } from "@/server/questions/list-questions";
import { askQuestionSchema } from "@/server/questions/schemas";
import { editorProcedure, router, teamProcedure } from "../init";

export const questionsRouter = router({
  ask: editorProcedure.input(askQuestionSchema).mutation(({ ctx, input }) => askQuestion({ ctx, input })),
  list: teamProcedure.input(auditIdSchema).query(({ ctx, input }) => listQuestions({ ctx, input })),
});
