"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import type { SecondFactorSetup } from "@/server/auth/types";
import { AuthenticatorForm } from "./authenticator-form";
import { IdentityForm } from "./identity-form";
import { RecoveryCodes } from "./recovery-codes";

/** Three steps in one dialog: the password, the app, the recovery codes. */
export function SecondFactorSetupDialog({ hasPassword }: { hasPassword: boolean }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [setup, setSetup] = useState<SecondFactorSetup>();
  const [codes, setCodes] = useState<string[]>();
  const start = useMutation(trpc.account.startSecondFactor.mutationOptions());

  function change(open: boolean) {
    setIsOpen(open);
    if (open) return;
    // The panel behind changes with the state, so it waits until the codes were seen.
    if (codes) router.refresh();
    setSetup(undefined);
    setCodes(undefined);
  }

  return (
    <Dialog open={isOpen} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>Set up two-factor sign-in</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title={codes ? "Keep your recovery codes" : "Set up two-factor sign-in"}
          description={codes ? "Two-factor sign-in is on. Your other browsers are signed out." : undefined}
        />
        {codes ? (
          <RecoveryCodes codes={codes} />
        ) : setup ? (
          <AuthenticatorForm setup={setup} onDone={setCodes} />
        ) : (
          <IdentityForm
            hasPassword={hasPassword}
            submitLabel="Continue"
            isPending={start.isPending}
            onSubmit={(password, onError) => start.mutate({ password }, { onSuccess: setSetup, onError })}
          >
            <p className="text-ink-2">
              You need an authenticator app on your phone, such as Google Authenticator, 1Password, Aegis or Ente Auth.
            </p>
          </IdentityForm>
        )}
      </DialogContent>
    </Dialog>
  );
}
