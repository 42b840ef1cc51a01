"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { TextLink } from "@/components/auth/text-link";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";

/** A press, not a visit: mail scanners visit every address they find. */
export function UnsubscribeButton({ token }: { token: string }) {
  const trpc = useTRPC();
  const unsubscribe = useMutation(trpc.notifications.unsubscribe.mutationOptions());
  const settings = <TextLink href="/settings/notifications">Choose what is mailed</TextLink>;
  if (unsubscribe.isSuccess) {
    return (
      <div role="status" className="flex flex-col gap-3">
        <p className="flex items-center gap-2 font-medium text-passed">
          <CircleCheck aria-hidden className="size-4" />
          These mails have stopped.
        </p>
        <p>The bell of the dashboard goes on. {settings}</p>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <FormError message={unsubscribe.error?.message} />
      {unsubscribe.error ? (
        <p>{settings}</p>
      ) : (
        <Button
          variant="primary"
          size="lg"
          isPending={unsubscribe.isPending}
          onClick={() => unsubscribe.mutate({ token })}
        >
          Stop these mails
        </Button>
      )}
    </div>
  );
}
