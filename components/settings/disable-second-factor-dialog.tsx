"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { IdentityForm } from "./identity-form";

export function DisableSecondFactorDialog({ hasPassword }: { hasPassword: boolean }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const disable = useMutation(trpc.account.disableSecondFactor.mutationOptions());

  function done() {
    setIsOpen(false);
    toast.success("Two-factor sign-in is off.", { id: "second-factor" });
    router.refresh();
  }

  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button variant="danger">Switch off</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title="Switch two-factor sign-in off?"
          description="From then on your password alone signs you in. The key in your app and the recovery codes stop working."
        />
        <IdentityForm
          hasPassword={hasPassword}
          submitLabel="Switch off"
          isDangerous
          isPending={disable.isPending}
          onSubmit={(password, onError) => disable.mutate({ password }, { onSuccess: done, onError })}
        />
      </DialogContent>
    </Dialog>
  );
}
