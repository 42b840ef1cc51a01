"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import type { InvitationListItem } from "@/server/teams/types";

/** No question first: inviting again is one step. */
export function RevokeInvitationButton({ invitation }: { invitation: InvitationListItem }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const revoke = useMutation(
    trpc.teams.revokeInvitation.mutationOptions({
      onSuccess: () => toast.success(`The invitation for ${invitation.email} no longer works.`, { id: "invitation" }),
      onError: (error) => toast.error(error.message, { id: "invitation" }),
      onSettled: () => queryClient.invalidateQueries(trpc.teams.invitations.queryFilter()),
    }),
  );
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-label={`Withdraw the invitation for ${invitation.email}`}
      isPending={revoke.isPending}
      onClick={() => revoke.mutate({ invitationId: invitation.invitationId })}
    >
      Withdraw
    </Button>
  );
}
