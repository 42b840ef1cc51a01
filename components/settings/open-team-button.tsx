"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";

/** Goes on to the team page of another team. */
export function OpenTeamButton({ teamId, name }: { teamId: string; name: string }) {
  const trpc = useTRPC();
  const open = useMutation(
    trpc.teams.switch.mutationOptions({
      // A full load: everything on screen belongs to the team before.
      onSuccess: () => window.location.assign("/team"),
      onError: (error) => toast.error(error.message, { id: "open-team" }),
    }),
  );
  return (
    <Button
      size="sm"
      aria-label={`Open the team page of ${name}`}
      isPending={open.isPending || open.isSuccess}
      onClick={() => open.mutate({ teamId })}
    >
      Open team page
    </Button>
  );
}
