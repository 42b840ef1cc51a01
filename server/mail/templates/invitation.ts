import { can } from "@/server/auth/abilities";
import type { Role } from "@/server/auth/types";
import { ROLE_PHRASES } from "@/server/teams/constants";
import { type RenderedMail, renderMail } from "./render-mail";

interface InvitationMail {
  teamName: string;
  inviterName: string;
  role: Role;
  url: string;
}

export function renderInvitationMail({ teamName, inviterName, role, url }: InvitationMail): RenderedMail {
  return renderMail({
    subject: `${inviterName} invited you to ${teamName} on Plumbline`,
    paragraphs: [
      `${inviterName} invited you to join ${teamName} as ${ROLE_PHRASES[role]}.`,
      `Plumbline audits websites for search quality. In the team you see its sites, audits and reports${can(role, "edit") ? ", and can start new audits" : ""}.`,
    ],
    action: { label: "Accept invitation", url },
    notes: [
      "The invitation is for this address and works for 14 days.",
      "If you do not know this team, ignore this mail.",
    ],
  });
}
