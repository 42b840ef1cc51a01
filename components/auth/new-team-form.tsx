"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { HOME_PATH } from "@/server/auth/constants";
import { teamNameInputSchema } from "@/server/teams/schemas";
import { goTo } from "./enter";

export function NewTeamForm() {
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  const create = useMutation(trpc.teams.create.mutationOptions());
  const form = useForm({ resolver: zodResolver(teamNameInputSchema), mode: "onTouched" });

  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    create.mutate(values, {
      onSuccess: () => goTo(HOME_PATH),
      onError: (error) => setProblem(applyServerErrors(form, error)),
    });
  });

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError message={problem} />
      <Field label="Team name" hint="Usually the name of your company." error={form.formState.errors.name?.message}>
        {(control) => <Input {...control} autoComplete="organization" {...form.register("name")} />}
      </Field>
      <Button type="submit" variant="primary" size="lg" isPending={create.isPending || create.isSuccess}>
        Create team
      </Button>
    </form>
  );
}
