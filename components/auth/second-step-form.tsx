"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { formatNoun } from "@/components/ui/format";
import { Input } from "@/components/ui/input";
import { secondFactorCodeSchema } from "@/server/auth/schemas";
import { goTo } from "./enter";

/** The code that a sign-in still owes. After a recovery code it says how many are left before it goes on. */
export function SecondStepForm({ nextPath }: { nextPath: string }) {
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  const [left, setLeft] = useState<number>();
  const pass = useMutation(trpc.account.passSecondFactor.mutationOptions());
  const form = useForm({ resolver: zodResolver(secondFactorCodeSchema) });

  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    pass.mutate(values, {
      onSuccess: ({ recoveryCodesLeft }) => (recoveryCodesLeft === null ? goTo(nextPath) : setLeft(recoveryCodesLeft)),
      onError: (error) => {
        setProblem(applyServerErrors(form, error));
        form.setFocus("code", { shouldSelect: true });
      },
    });
  });

  if (left !== undefined) {
    return (
      <div role="status" className="flex flex-col gap-4">
        <p>
          This recovery code is used up. You have {formatNoun(left, "recovery code")} left
          {left < 3 ? "; make new ones in your settings." : "."}
        </p>
        <Button variant="primary" size="lg" onClick={() => goTo(nextPath)}>
          Continue
        </Button>
      </div>
    );
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError message={problem} />
      <Field
        label="Code"
        hint="Six digits from your authenticator app, or one of your recovery codes."
        error={form.formState.errors.code?.message}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            className="mono"
            {...form.register("code")}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" isPending={pass.isPending || pass.isSuccess}>
        Sign in
      </Button>
    </form>
  );
}
