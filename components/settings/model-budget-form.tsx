"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { updateModelBudgetSchema } from "@/server/budgets/schemas";

/** Dollars a month; an empty field is the installation's default. */
export function ModelBudgetForm({ budgetUsd }: { budgetUsd: number | null }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [text, setText] = useState(budgetUsd === null ? "" : String(budgetUsd));
  const [problem, setProblem] = useState<string>();
  const update = useMutation(
    trpc.budgets.updateModel.mutationOptions({
      onSuccess: () => {
        toast.success("Budget saved", { id: "model-budget" });
        router.refresh();
      },
      onError: (error) => setProblem(error.message),
    }),
  );
  return (
    <form
      noValidate
      className="mt-5 flex max-w-md items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const parsed = updateModelBudgetSchema.safeParse({ budgetUsd: text.trim() === "" ? null : text });
        setProblem(parsed.error?.issues[0]?.message);
        if (parsed.success) update.mutate(parsed.data);
      }}
    >
      <Field
        label="Budget a month, US dollars"
        hint="0 switches the model off. Empty is the default of this installation."
        error={problem}
        className="flex-1"
      >
        {(control) => (
          <Input
            {...control}
            className="mono"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" className="mt-6.5" isPending={update.isPending}>
        Save
      </Button>
    </form>
  );
}
