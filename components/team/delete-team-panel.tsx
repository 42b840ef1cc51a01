"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { deleteTeamSchema } from "@/server/teams/schemas";

/** For owners. The name has to be typed: nothing brings a team back. */
export function DeleteTeamPanel({ teamName }: { teamName: string }) {
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  // A full load: everything on screen belonged to the team.
  const remove = useMutation(trpc.teams.delete.mutationOptions({ onSuccess: () => window.location.assign("/audits") }));
  const form = useForm({ resolver: zodResolver(deleteTeamSchema), defaultValues: { name: "" } });
  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    remove.mutate(values, { onError: (error) => setProblem(applyServerErrors(form, error)) });
  });
  return (
    <Panel title="Delete team" hasRule>
      <p className="mb-3 max-w-measure text-ink-2">
        Removes all sites, audits, reports, shared links and the activity log, for everyone in the team.
      </p>
      <Dialog onOpenChange={() => form.reset()}>
        <DialogTrigger asChild>
          <Button variant="danger">Delete team</Button>
        </DialogTrigger>
        <DialogContent>
          <DialogHeader
            title={`Delete ${teamName}?`}
            description="Shared links stop working and running audits end. This cannot be undone."
          />
          <form onSubmit={submit} noValidate className="flex flex-col gap-4">
            <FormError message={problem} />
            <Field
              label="Type the team's name to confirm"
              hint={<span className="mono">{teamName}</span>}
              error={form.formState.errors.name?.message}
            >
              {(control) => <Input {...control} autoComplete="off" {...form.register("name")} />}
            </Field>
            <DialogFooter className="mt-2">
              <DialogClose asChild>
                <Button>Cancel</Button>
              </DialogClose>
              <Button type="submit" variant="danger" isPending={remove.isPending || remove.isSuccess}>
                Delete team
              </Button>
            </DialogFooter>
          </form>
        </DialogContent>
      </Dialog>
    </Panel>
  );
}
