import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Panel } from "@/components/layout/panel";
import { DeleteTeamPanel } from "@/components/team/delete-team-panel";
import { InvitationsPanel } from "@/components/team/invitations-panel";
import { LeaveTeamPanel } from "@/components/team/leave-team-panel";
import { MembersPanel } from "@/components/team/members-panel";
import { RenameTeamForm } from "@/components/team/rename-team-form";
import { TeamTabs } from "@/components/team/team-tabs";
import { TransferTeamPanel } from "@/components/team/transfer-team-panel";
import { Button } from "@/components/ui/button";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage() {
  const { role, teamName } = await requireTeam({ nextPath: "/team" });
  const canManage = can(role, "manage");
  const caller = await getCaller();
  const [members, invitations] = await Promise.all([
    caller.teams.members(),
    canManage ? caller.teams.invitations() : Promise.resolve([]),
  ]);
  return (
    <>
      <PageHeader
        title={teamName}
        description="People in a team see the same sites, audits and shared links."
        tabs={canManage && <TeamTabs />}
        actions={
          <Button asChild>
            <Link href="/new-team">New team</Link>
          </Button>
        }
      />
      <MembersPanel initialMembers={members} canManage={canManage} isOwner={role === "owner"} />
      {canManage && <InvitationsPanel initialInvitations={invitations} isOwner={role === "owner"} />}
      {canManage && (
        <Panel title="Name" note="shown in reports and on shared pages" hasRule>
          <RenameTeamForm name={teamName} />
        </Panel>
      )}
      {role === "owner" && <TransferTeamPanel initialMembers={members} />}
      <LeaveTeamPanel teamName={teamName} initialMembers={members} />
      {role === "owner" && <DeleteTeamPanel teamName={teamName} />}
    </>
  );
}
