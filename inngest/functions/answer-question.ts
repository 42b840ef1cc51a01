import { answerAskedQuestion, failQuestion } from "@/server/questions/answer-question";
import { inngest } from "../client";
import { questionAsked } from "../events";

/** A follow-up question about an audit. One step: it takes seconds, and an answered question is not asked twice. */
export const answerQuestionFunction = inngest.createFunction(
  {
    id: "answer-question",
    triggers: [questionAsked],
    idempotency: "event.data.questionId",
    retries: 2,
    concurrency: [{ key: "event.data.teamId", limit: 2 }],
    onFailure: async ({ event, step }) => {
      const { questionId } = event.data.event.data as { questionId: string };
      await step.run("fail", () => failQuestion(questionId));
    },
  },
  async ({ event, step }) => step.run("answer", () => answerAskedQuestion(event.data.questionId)),
);
