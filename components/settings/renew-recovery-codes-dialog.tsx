"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { IdentityForm } from "./identity-form";
import { RecoveryCodes } from "./recovery-codes";

export function RenewRecoveryCodesDialog({ hasPassword }: { hasPassword: boolean }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [codes, setCodes] = useState<string[]>();
  const renew = useMutation(trpc.account.renewRecoveryCodes.mutationOptions());

  function change(open: boolean) {
    setIsOpen(open);
    if (open) return;
    if (codes) router.refresh();
    setCodes(undefined);
  }

  return (
    <Dialog open={isOpen} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>New recovery codes</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title="New recovery codes"
          description={codes ? "The earlier ones no longer work." : "The codes you have now stop working."}
        />
        {codes ? (
          <RecoveryCodes codes={codes} />
        ) : (
          <IdentityForm
            hasPassword={hasPassword}
            submitLabel="Make new codes"
            isPending={renew.isPending}
            onSubmit={(password, onError) =>
              renew.mutate({ password }, { onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes), onError })
            }
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
