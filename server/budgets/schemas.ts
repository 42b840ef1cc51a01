import { z } from "zod";
import { MAX_BUDGET_USD } from "./constants";

export const updateModelBudgetSchema = z.object({
  /** US dollars a calendar month; null is the installation's default. */
  budgetUsd: z.coerce
    .number("Enter an amount in US dollars.")
    .min(0, "Enter 0 or more.")
    .max(MAX_BUDGET_USD, `Enter at most ${MAX_BUDGET_USD} US dollars.`)
    .nullable(),
});
export type UpdateModelBudgetInput = z.output<typeof updateModelBudgetSchema>;
