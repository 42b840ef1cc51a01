"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import type { InvitationListItem } from "@/server/teams/types";
import type { SentInvitation } from "./invite-form";

interface ResendInvitationButtonProps {
  invitation: InvitationListItem;
  onSent: (sent: SentInvitation) => void;
}

/** The earlier link stops working, so the new one is shown like that of a fresh invitation. */
export function ResendInvitationButton({ invitation, onSent }: ResendInvitationButtonProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { email, invitationId } = invitation;
  const resend = useMutation(
    trpc.teams.resendInvitation.mutationOptions({
      onSuccess: ({ inviteUrl }) => {
        onSent({ email, inviteUrl });
        toast.success("Invitation sent again. The earlier link no longer works.", { id: "invitation" });
      },
      onError: (error) => toast.error(error.message, { id: "invitation" }),
      onSettled: () => queryClient.invalidateQueries(trpc.teams.invitations.queryFilter()),
    }),
  );
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-label={`Send the invitation for ${email} again`}
      isPending={resend.isPending}
      onClick={() => resend.mutate({ invitationId })}
    >
      Send again
    </Button>
  );
}
