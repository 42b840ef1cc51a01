"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { InvitationListItem } from "@/server/teams/types";
import { InviteForm, type SentInvitation } from "./invite-form";
import { InviteLink } from "./invite-link";
import { RevokeInvitationButton } from "./revoke-invitation-button";
import { RoleLabel } from "./role-select";

export function InvitationsPanel({
  initialInvitations,
  isOwner,
}: {
  initialInvitations: InvitationListItem[];
  isOwner: boolean;
}) {
  const trpc = useTRPC();
  const [sent, setSent] = useState<SentInvitation>();
  const { data: invitations } = useQuery({
    ...trpc.teams.invitations.queryOptions(),
    initialData: initialInvitations,
  });
  return (
    <Panel title="Invitations" note="each works once, for 14 days" hasRule>
      <InviteForm canInviteOwners={isOwner} onSent={setSent} />
      {sent && <InviteLink sent={sent} />}
      {invitations.length > 0 && (
        <Table label="Open invitations" className="mt-5">
          <TableHeader>
            <TableRow>
              <TableHead>E-mail</TableHead>
              <TableHead>Role</TableHead>
              <TableHead>Works until</TableHead>
              <TableHead>
                <span className="sr-only">Actions</span>
              </TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {invitations.map((invitation) => (
              <TableRow key={invitation.invitationId}>
                <TableCell className="mono text-sm">{invitation.email}</TableCell>
                <TableCell>
                  <RoleLabel role={invitation.role} />
                </TableCell>
                <TableCell className="whitespace-nowrap text-ink-2 text-sm">
                  {invitation.isExpired ? <Badge>Expired</Badge> : <Time at={invitation.expiresAt} as="date" />}
                </TableCell>
                <TableCell className="text-right">
                  <RevokeInvitationButton invitation={invitation} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}
