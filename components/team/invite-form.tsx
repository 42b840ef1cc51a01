"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ROLE_HINTS } from "@/server/teams/constants";
import { inviteMemberSchema } from "@/server/teams/schemas";
import { RoleSelect } from "./role-select";

export interface SentInvitation {
  email: string;
  inviteUrl: string;
}

export function InviteForm({
  canInviteOwners,
  onSent,
}: {
  canInviteOwners: boolean;
  onSent: (sent: SentInvitation) => void;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const invite = useMutation(trpc.teams.invite.mutationOptions());
  const form = useForm({
    resolver: zodResolver(inviteMemberSchema),
    mode: "onTouched",
    defaultValues: { email: "", role: "editor" as const },
  });
  const role = form.watch("role") ?? "editor";

  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    invite.mutate(values, {
      onSuccess: ({ inviteUrl }) => {
        onSent({ email: values.email, inviteUrl });
        form.reset({ email: "", role: values.role });
        return queryClient.invalidateQueries(trpc.teams.invitations.queryFilter());
      },
      onError: (error) => setProblem(applyServerErrors(form, error)),
    });
  });

  return (
    <form onSubmit={submit} noValidate className="max-w-measure">
      <div className="flex flex-wrap items-start gap-3">
        <Field label="E-mail" error={form.formState.errors.email?.message} className="min-w-56 flex-1">
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="off"
              placeholder="name@example.com"
              {...form.register("email")}
            />
          )}
        </Field>
        <Field label="Role">
          {(control) => (
            <Controller
              control={form.control}
              name="role"
              render={({ field }) => (
                <RoleSelect
                  id={control.id}
                  role={field.value ?? "editor"}
                  canMakeOwners={canInviteOwners}
                  onChange={field.onChange}
                />
              )}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" className="sm:mt-6.75" isPending={invite.isPending}>
          Invite
        </Button>
      </div>
      <p className="mt-2 text-ink-3 text-sm">{ROLE_HINTS[role]}</p>
      <div className="mt-3 empty:hidden">
        <FormError message={problem} />
      </div>
    </form>
  );
}
