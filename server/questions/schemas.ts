import { z } from "zod";
import { MAX_QUESTION_LENGTH } from "./constants";

export const askQuestionSchema = z.object({
  auditId: z.uuid(),
  text: z
    .string()
    .trim()
    .min(3, "Write a question.")
    .max(MAX_QUESTION_LENGTH, `A question has at most ${MAX_QUESTION_LENGTH} characters.`),
});
export type AskQuestionInput = z.output<typeof askQuestionSchema>;
