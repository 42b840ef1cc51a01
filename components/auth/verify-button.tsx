"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import { HOME_PATH } from "@/server/auth/constants";
import { TextLink } from "./text-link";

/** A press, not a visit, spends the link: mail scanners visit every address they find. */
export function VerifyButton({ token }: { token: string }) {
  const trpc = useTRPC();
  const verify = useMutation(trpc.account.verifyEmail.mutationOptions());
  if (verify.isSuccess) {
    return (
      <div role="status" className="flex flex-col gap-3">
        <p className="flex items-center gap-2 font-medium text-passed">
          <CircleCheck aria-hidden className="size-4" />
          Your address is verified.
        </p>
        <p>
          <TextLink href={HOME_PATH}>Go to your audits</TextLink>
        </p>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <FormError message={verify.error?.message} />
      {verify.error ? (
        <p>
          <TextLink href="/settings">Open account settings</TextLink>
        </p>
      ) : (
        <Button variant="primary" size="lg" isPending={verify.isPending} onClick={() => verify.mutate({ token })}>
          Verify address
        </Button>
      )}
    </div>
  );
}
