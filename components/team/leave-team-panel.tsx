"use client";

import { useMutation } from "@tanstack/react-query";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "./confirm-dialog";

export function LeaveTeamPanel({ teamName }: { teamName: string }) {
  const trpc = useTRPC();
  const leave = useMutation(
    trpc.teams.leave.mutationOptions({
      // A full load: everything on screen belonged to the team just left.
      onSuccess: () => window.location.assign("/audits"),
    }),
  );
  return (
    <Panel title="Leave" hasRule>
      <p className="mb-3 max-w-measure text-ink-2">
        You lose access to this team's sites, audits and reports. The last owner cannot leave.
      </p>
      <ConfirmDialog
        trigger={<Button variant="danger">Leave team</Button>}
        title={`Leave ${teamName}?`}
        description="To come back you need a new invitation from an owner."
        confirmLabel="Leave"
        isPending={leave.isPending || leave.isSuccess}
        error={leave.error?.message}
        onConfirm={() => leave.mutate()}
        onClose={() => leave.reset()}
      />
    </Panel>
  );
}
