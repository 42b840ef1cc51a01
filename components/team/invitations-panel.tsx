"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { formatNoun } from "@/components/ui/format";
import type { InvitationListItem } from "@/server/teams/types";
import { InvitationsTable } from "./invitations-table";
import { InviteForm, type SentInvitation } from "./invite-form";
import { InviteLink } from "./invite-link";

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
  const waiting = invitations.filter(({ state }) => state === "open" || state === "expired");
  const ended = invitations.filter(({ state }) => state === "accepted" || state === "withdrawn");
  return (
    <Panel title="Invitations" note="each works once, for 14 days" hasRule>
      <InviteForm canInviteOwners={isOwner} onSent={setSent} />
      {sent && waiting.some(({ email }) => email === sent.email) && <InviteLink sent={sent} />}
      {waiting.length > 0 && (
        <div className="mt-5">
          <InvitationsTable label="Open invitations" invitations={waiting} isOwner={isOwner} onSent={setSent} />
        </div>
      )}
      {ended.length > 0 && (
        <details className="mt-5">
          <summary className="text-ink-2 hover:text-ink">
            {formatNoun(ended.length, "invitation")} accepted or withdrawn in the last 30 days
          </summary>
          <div className="mt-3">
            <InvitationsTable label="Earlier invitations" invitations={ended} isOwner={isOwner} />
          </div>
        </details>
      )}
    </Panel>
  );
}
