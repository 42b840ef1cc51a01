"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import type { MemberListItem } from "@/server/teams/types";
import { ConfirmDialog } from "./confirm-dialog";

interface LeaveTeamPanelProps {
  teamName: string;
  initialMembers: MemberListItem[];
}

/** Leaving, or the reason why the last owner cannot and what to do instead. */
export function LeaveTeamPanel({ teamName, initialMembers }: LeaveTeamPanelProps) {
  const trpc = useTRPC();
  const { data: members } = useQuery({ ...trpc.teams.members.queryOptions(), initialData: initialMembers });
  const leave = useMutation(
    trpc.teams.leave.mutationOptions({
      // A full load: everything on screen belonged to the team just left.
      onSuccess: () => window.location.assign("/audits"),
    }),
  );
  const owners = members.filter((member) => member.role === "owner");
  if (owners.length === 1 && owners[0]?.isSelf) {
    return (
      <Panel title="Leave" hasRule>
        <p className="max-w-measure text-ink-2">
          {members.length === 1
            ? "You are the only person in this team. Invite someone and hand it over, or delete it below."
            : "You are the only owner, and a team needs one. Hand the team over above, or make someone else an owner too; then you can leave."}
        </p>
      </Panel>
    );
  }
  return (
    <Panel title="Leave" hasRule>
      <p className="mb-3 max-w-measure text-ink-2">
        You lose access to this team's sites, audits and reports. What you made stays.
      </p>
      <ConfirmDialog
        trigger={<Button variant="danger">Leave team</Button>}
        title={`Leave ${teamName}?`}
        description="To come back you need a new invitation from an admin."
        confirmLabel="Leave"
        isPending={leave.isPending || leave.isSuccess}
        error={leave.error?.message}
        onConfirm={() => leave.mutate()}
        onClose={() => leave.reset()}
      />
    </Panel>
  );
}
