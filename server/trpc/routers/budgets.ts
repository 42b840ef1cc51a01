import { getModelBudget } from "@/server/budgets/get-model-budget";
import { updateModelBudgetSchema } from "@/server/budgets/schemas";
import { updateModelBudget } from "@/server/budgets/update-model-budget";
import { adminProcedure, router, teamProcedure } from "../init";

export const budgetsRouter = router({
  model: teamProcedure.query(({ ctx }) => getModelBudget(ctx)),
  updateModel: adminProcedure
    .input(updateModelBudgetSchema)
    .mutation(({ ctx, input }) => updateModelBudget({ ctx, input })),
});
