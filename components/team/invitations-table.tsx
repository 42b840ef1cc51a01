import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { InvitationListItem } from "@/server/teams/types";
import { InvitationState } from "./invitation-state";
import type { SentInvitation } from "./invite-form";
import { ResendInvitationButton } from "./resend-invitation-button";
import { RevokeInvitationButton } from "./revoke-invitation-button";
import { RoleLabel } from "./role-select";

interface InvitationsTableProps {
  label: string;
  invitations: InvitationListItem[];
  isOwner: boolean;
  /** Left out for invitations that nothing can be done about any more. */
  onSent?: (sent: SentInvitation) => void;
}

export function InvitationsTable({ label, invitations, isOwner, onSent }: InvitationsTableProps) {
  return (
    <Table label={label}>
      <TableHeader>
        <TableRow>
          <TableHead>E-mail</TableHead>
          <TableHead>Role</TableHead>
          <TableHead>State</TableHead>
          <TableHead>Last sent</TableHead>
          {onSent && (
            <TableHead>
              <span className="sr-only">Actions</span>
            </TableHead>
          )}
        </TableRow>
      </TableHeader>
      <TableBody>
        {invitations.map((invitation) => (
          <TableRow key={invitation.invitationId}>
            <TableCell className="mono text-sm">{invitation.email}</TableCell>
            <TableCell>
              <RoleLabel role={invitation.role} />
            </TableCell>
            <TableCell>
              <InvitationState invitation={invitation} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2 text-sm">
              <Time at={invitation.lastSentAt} as="relative" />
              {invitation.sentCount > 1 && <span className="text-ink-3">, {invitation.sentCount} times</span>}
            </TableCell>
            {onSent && (
              <TableCell className="whitespace-nowrap text-right">
                {(isOwner || invitation.role !== "owner") && (
                  <ResendInvitationButton invitation={invitation} onSent={onSent} />
                )}
                <RevokeInvitationButton invitation={invitation} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
