"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import { HOME_PATH } from "@/server/auth/constants";
import { goTo } from "./enter";

export function AcceptInvitationButton({ token, teamName }: { token: string; teamName: string }) {
  const trpc = useTRPC();
  const accept = useMutation(trpc.teams.acceptInvitation.mutationOptions({ onSuccess: () => goTo(HOME_PATH) }));
  return (
    <div className="flex flex-col gap-4">
      <FormError message={accept.error?.message} />
      <Button
        variant="primary"
        size="lg"
        isPending={accept.isPending || accept.isSuccess}
        onClick={() => accept.mutate({ token })}
      >
        Join {teamName}
      </Button>
    </div>
  );
}
