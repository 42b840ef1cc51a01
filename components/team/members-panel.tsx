"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { toast } from "sonner";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { formatNoun } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { MemberListItem } from "@/server/teams/types";
import { RemoveMemberButton } from "./remove-member-button";
import { RoleLabel, RoleSelect } from "./role-select";

interface MembersPanelProps {
  initialMembers: MemberListItem[];
  canManage: boolean;
  isOwner: boolean;
}

export function MembersPanel({ initialMembers, canManage, isOwner }: MembersPanelProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: members } = useQuery({ ...trpc.teams.members.queryOptions(), initialData: initialMembers });
  const changeRole = useMutation(
    trpc.teams.changeRole.mutationOptions({
      onSuccess: () => toast.success("Role changed.", { id: "change-role" }),
      onError: (error) => toast.error(error.message, { id: "change-role" }),
      onSettled: () => queryClient.invalidateQueries(trpc.teams.members.queryFilter()),
    }),
  );
  const pendingUserId = changeRole.isPending ? changeRole.variables.userId : null;

  const mayChange = (member: MemberListItem) => canManage && !member.isSelf && (isOwner || member.role !== "owner");

  return (
    <Panel title="Members" note={formatNoun(members.length, "person", "people")}>
      <Table label="Members">
        <TableHeader>
          <TableRow>
            <TableHead>Name</TableHead>
            <TableHead>E-mail</TableHead>
            <TableHead>Role</TableHead>
            <TableHead>Joined</TableHead>
            {canManage && <TableHead>Two-factor</TableHead>}
            {canManage && (
              <TableHead>
                <span className="sr-only">Actions</span>
              </TableHead>
            )}
          </TableRow>
        </TableHeader>
        <TableBody>
          {members.map((member) => (
            <TableRow key={member.userId}>
              <TableCell className="whitespace-nowrap font-medium">
                {member.name}
                {member.isSelf && <span className="ml-1.5 font-normal text-ink-3">you</span>}
              </TableCell>
              <TableCell className="mono text-ink-2 text-sm">{member.email}</TableCell>
              <TableCell>
                {mayChange(member) ? (
                  <RoleSelect
                    label={`Role of ${member.name}`}
                    role={member.role}
                    canMakeOwners={isOwner}
                    isDisabled={pendingUserId === member.userId}
                    onChange={(role) => changeRole.mutate({ userId: member.userId, role })}
                  />
                ) : (
                  <RoleLabel role={member.role} />
                )}
              </TableCell>
              <TableCell className="whitespace-nowrap text-ink-2 text-sm">
                <Time at={member.joinedAt} as="date" />
              </TableCell>
              {canManage && (
                <TableCell className="text-sm">
                  {member.hasSecondFactor ? (
                    <span className="flex items-center gap-1.5 text-passed">
                      <ShieldCheck aria-hidden className="size-3.5" /> On
                    </span>
                  ) : (
                    <span className="text-ink-3">Off</span>
                  )}
                </TableCell>
              )}
              {canManage && (
                <TableCell className="text-right">
                  {mayChange(member) && <RemoveMemberButton member={member} />}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
