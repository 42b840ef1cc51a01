"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import {
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";

/** A change of team changes every row on the page, so the browser starts over instead of patching caches. */
export function TeamSwitch({ teamId, teams }: { teamId: string; teams: { id: string; name: string }[] }) {
  const trpc = useTRPC();
  const switchTeam = useMutation(
    trpc.teams.switch.mutationOptions({
      onSuccess: () => window.location.assign("/audits"),
      onError: (error) => toast.error(error.message, { id: "switch-team" }),
    }),
  );
  return (
    <>
      <DropdownMenuSeparator />
      <DropdownMenuLabel>Team</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={teamId} onValueChange={(id) => switchTeam.mutate({ teamId: id })}>
        {teams.map((team) => (
          <DropdownMenuRadioItem key={team.id} value={team.id}>
            <span className="truncate">{team.name}</span>
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
    </>
  );
}
