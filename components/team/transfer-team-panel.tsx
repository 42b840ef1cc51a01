"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import type { MemberListItem } from "@/server/teams/types";
import { ConfirmDialog } from "./confirm-dialog";

/** For owners: someone else takes the team over. With nobody else in it, says how to get there. */
export function TransferTeamPanel({ initialMembers }: { initialMembers: MemberListItem[] }) {
  const trpc = useTRPC();
  const [heirId, setHeirId] = useState("");
  const { data: members } = useQuery({ ...trpc.teams.members.queryOptions(), initialData: initialMembers });
  const others = members.filter((member) => !member.isSelf);
  const heir = others.find((member) => member.userId === heirId);
  const transfer = useMutation(
    trpc.teams.transfer.mutationOptions({
      // A full load: what this person may do has changed on every screen.
      onSuccess: () => window.location.assign("/team"),
    }),
  );
  return (
    <Panel title="Hand over" note="someone else becomes the owner" hasRule>
      {others.length === 0 ? (
        <p className="max-w-measure text-ink-2">
          Nobody else is in this team. Invite someone first; then you can make them the owner.
        </p>
      ) : (
        <>
          <p className="mb-3 max-w-measure text-ink-2">
            The person you choose becomes an owner and you become an admin. After that you can leave the team.
          </p>
          <div className="flex flex-wrap items-end gap-3">
            <Field label="New owner" className="w-72 max-w-full">
              {(control) => (
                <Select value={heirId} onValueChange={setHeirId}>
                  <SelectTrigger {...control}>
                    <SelectValue placeholder="Choose a member" />
                  </SelectTrigger>
                  <SelectContent>
                    {others.map((member) => (
                      <SelectItem key={member.userId} value={member.userId}>
                        {member.name} ({member.email})
                      </SelectItem>
                    ))}
                  </SelectContent>
                </Select>
              )}
            </Field>
            <ConfirmDialog
              trigger={
                <Button variant="danger" disabled={!heir}>
                  Hand over
                </Button>
              }
              title={`Make ${heir?.name ?? "them"} the owner?`}
              description="You become an admin: you keep managing people and settings, but only an owner can make you an owner again."
              confirmLabel="Hand over"
              isPending={transfer.isPending || transfer.isSuccess}
              error={transfer.error?.message}
              onConfirm={() => transfer.mutate({ userId: heirId })}
              onClose={() => transfer.reset()}
            />
          </div>
        </>
      )}
    </Panel>
  );
}
