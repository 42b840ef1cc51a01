"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import type { MemberListItem } from "@/server/teams/types";
import { ConfirmDialog } from "./confirm-dialog";

export function RemoveMemberButton({ member }: { member: MemberListItem }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.teams.removeMember.mutationOptions({
      onSuccess: () => {
        toast.success(`${member.name} is no longer in the team.`, { id: "remove-member" });
        return queryClient.invalidateQueries(trpc.teams.members.queryFilter());
      },
    }),
  );
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="sm" aria-label={`Remove ${member.name}`}>
          Remove
        </Button>
      }
      title={`Remove ${member.name}?`}
      description="They lose access to this team's sites, audits and reports at once. What they made stays. An owner can invite them again."
      confirmLabel="Remove"
      isPending={remove.isPending}
      error={remove.error?.message}
      onConfirm={() => remove.mutate({ userId: member.userId })}
      onClose={() => remove.reset()}
    />
  );
}
