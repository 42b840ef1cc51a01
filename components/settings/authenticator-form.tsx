"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { CopyButton } from "@/components/team/copy-button";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogFooter } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { secondFactorCodeSchema } from "@/server/auth/schemas";
import type { SecondFactorSetup } from "@/server/auth/types";

interface AuthenticatorFormProps {
  setup: SecondFactorSetup;
  onDone: (recoveryCodes: string[]) => void;
}

/** The secret as a picture and as text, and the code that shows the app has it. */
export function AuthenticatorForm({ setup, onDone }: AuthenticatorFormProps) {
  const { secret, ticket, qr } = setup;
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  const confirm = useMutation(trpc.account.confirmSecondFactor.mutationOptions());
  const form = useForm({ resolver: zodResolver(secondFactorCodeSchema), defaultValues: { code: "" } });

  const submit = form.handleSubmit(({ code }) => {
    setProblem(undefined);
    confirm.mutate(
      { ticket, code },
      {
        onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
        onError: (error) => setProblem(applyServerErrors(form, error)),
      },
    );
  });

  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError message={problem} />
      <p className="text-ink-2">Scan this picture with the app, or type the key into it.</p>
      {/* Scanners need dark on light, in the dark theme too. */}
      <svg
        role="img"
        aria-label="QR code with the key below"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
        className="size-44 self-center rounded-md"
      >
        <rect width={qr.size} height={qr.size} fill="#ffffff" />
        <path d={qr.path} fill="#000000" />
      </svg>
      <div className="flex items-center gap-3">
        <code className="mono min-w-0 flex-1 break-all text-sm" data-testid="totp-secret">
          {secret.match(/.{1,4}/g)?.join(" ")}
        </code>
        <CopyButton text={secret} label="Copy key" />
      </div>
      <Field
        label="Code"
        hint="The six digits that the app shows now."
        error={form.formState.errors.code?.message}
        className="max-w-44"
      >
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="one-time-code"
            className="mono"
            {...form.register("code")}
          />
        )}
      </Field>
      <DialogFooter className="mt-2">
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={confirm.isPending}>
          Switch on
        </Button>
      </DialogFooter>
    </form>
  );
}
