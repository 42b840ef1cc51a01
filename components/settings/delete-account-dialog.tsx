"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { goTo } from "@/components/auth/enter";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { formatNoun } from "@/components/ui/format";
import { Input } from "@/components/ui/input";
import { IdentityForm } from "./identity-form";

interface DeleteAccountDialogProps {
  email: string;
  hasPassword: boolean;
  deletedTeams: { teamId: string; name: string }[];
}

export function DeleteAccountDialog({ email, hasPassword, deletedTeams }: DeleteAccountDialogProps) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState("");
  // A full load: there is nobody left to show anything to.
  const remove = useMutation(trpc.account.delete.mutationOptions({ onSuccess: () => goTo("/") }));
  const teamIds = deletedTeams.map(({ teamId }) => teamId);
  const teams = deletedTeams.length > 0 ? ` and ${formatNoun(deletedTeams.length, "team")} with all audits` : "";
  return (
    <Dialog
      onOpenChange={() => {
        setTyped("");
        remove.reset();
      }}
    >
      <DialogTrigger asChild>
        <Button variant="danger" className="self-start">
          Delete account
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title="Delete your account?"
          description={`This removes your account${teams} for good. It cannot be undone.`}
        />
        <IdentityForm
          hasPassword={hasPassword}
          submitLabel="Delete account"
          isDangerous
          isPending={remove.isPending || remove.isSuccess}
          onSubmit={(password, onError) => remove.mutate({ password, email: typed, teamIds }, { onError })}
        >
          <Field label="Type your e-mail address to confirm" hint={<span className="mono">{email}</span>}>
            {(control) => (
              <Input
                {...control}
                type="email"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        </IdentityForm>
      </DialogContent>
    </Dialog>
  );
}
