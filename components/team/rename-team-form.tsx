"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { teamNameInputSchema } from "@/server/teams/schemas";

export function RenameTeamForm({ name }: { name: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const rename = useMutation(trpc.teams.rename.mutationOptions());
  const form = useForm({ resolver: zodResolver(teamNameInputSchema), mode: "onTouched" });

  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    rename.mutate(values, {
      onSuccess: (team) => {
        form.reset(team);
        toast.success("Team renamed.", { id: "rename-team" });
        // The name also stands in the sidebar and the page title, which the server renders.
        router.refresh();
      },
      onError: (error) => setProblem(applyServerErrors(form, error)),
    });
  });

  return (
    <form onSubmit={submit} noValidate className="flex max-w-md flex-col gap-3">
      <FormError message={problem} />
      <div className="flex items-start gap-3">
        <Field label="Team name" error={form.formState.errors.name?.message} className="flex-1">
          {(control) => (
            <Input {...control} autoComplete="organization" defaultValue={name} {...form.register("name")} />
          )}
        </Field>
        <Button type="submit" className="mt-6.75" isPending={rename.isPending}>
          Rename
        </Button>
      </div>
    </form>
  );
}
