import { can } from "@/server/auth/abilities";
import { mailedTokenSchema } from "@/server/auth/schemas";
import { sendSoon } from "@/server/mail/send-soon";
import { acceptInvitation } from "@/server/teams/accept-invitation";
import { changeRole } from "@/server/teams/change-role";
import { createTeam } from "@/server/teams/create-team";
import { deleteTeam } from "@/server/teams/delete-team";
import { findInvitation } from "@/server/teams/find-invitation";
import { getBranding } from "@/server/teams/get-branding";
import { inviteMember } from "@/server/teams/invite-member";
import { listInvitations } from "@/server/teams/list-invitations";
import { listMembers } from "@/server/teams/list-members";
import { listTeams } from "@/server/teams/list-teams";
import { removeLogo } from "@/server/teams/remove-logo";
import { removeMember } from "@/server/teams/remove-member";
import { renameTeam } from "@/server/teams/rename-team";
import { resendInvitation } from "@/server/teams/resend-invitation";
import { revokeInvitation } from "@/server/teams/revoke-invitation";
import {
  changeRoleSchema,
  deleteTeamSchema,
  invitationIdSchema,
  inviteMemberSchema,
  memberIdSchema,
  teamIdSchema,
  teamNameInputSchema,
  updateBrandingSchema,
  updateLogoSchema,
} from "@/server/teams/schemas";
import { switchTeam } from "@/server/teams/switch-team";
import { transferTeam } from "@/server/teams/transfer-team";
import { updateBranding } from "@/server/teams/update-branding";
import { updateLogo } from "@/server/teams/update-logo";
import { adminProcedure, ownerProcedure, publicProcedure, router, signedInProcedure, teamProcedure } from "../init";

export const teamsRouter = router({
  invitation: publicProcedure.input(mailedTokenSchema).query(({ ctx, input }) => findInvitation({ ctx, input })),
  list: signedInProcedure.query(({ ctx }) => listTeams({ db: ctx.db, session: ctx.session })),
  create: signedInProcedure.input(teamNameInputSchema).mutation(({ ctx, input }) => createTeam({ ctx, input })),
  switch: signedInProcedure.input(teamIdSchema).mutation(({ ctx, input }) => switchTeam({ ctx, input })),
  acceptInvitation: signedInProcedure
    .input(mailedTokenSchema)
    .mutation(({ ctx, input }) => acceptInvitation({ ctx, input })),

  members: teamProcedure.query(({ ctx }) => listMembers({ ctx, input: { withSecondFactor: can(ctx.role, "manage") } })),
  branding: teamProcedure.query(({ ctx }) => getBranding({ ctx })),
  leave: teamProcedure.mutation(({ ctx }) => removeMember({ ctx, input: { userId: ctx.userId } })),

  invitations: adminProcedure.query(({ ctx }) => listInvitations({ ctx })),
  invite: adminProcedure.input(inviteMemberSchema).mutation(async ({ ctx, input }) => {
    const invitation = await inviteMember({ ctx, input });
    sendSoon();
    return invitation;
  }),
  resendInvitation: adminProcedure.input(invitationIdSchema).mutation(async ({ ctx, input }) => {
    const invitation = await resendInvitation({ ctx, input });
    sendSoon();
    return invitation;
  }),
  revokeInvitation: adminProcedure
    .input(invitationIdSchema)
    .mutation(({ ctx, input }) => revokeInvitation({ ctx, input })),
  changeRole: adminProcedure.input(changeRoleSchema).mutation(({ ctx, input }) => changeRole({ ctx, input })),
  removeMember: adminProcedure.input(memberIdSchema).mutation(({ ctx, input }) => removeMember({ ctx, input })),
  transfer: ownerProcedure.input(memberIdSchema).mutation(({ ctx, input }) => transferTeam({ ctx, input })),
  delete: ownerProcedure.input(deleteTeamSchema).mutation(({ ctx, input }) => deleteTeam({ ctx, input })),
  rename: adminProcedure.input(teamNameInputSchema).mutation(({ ctx, input }) => renameTeam({ ctx, input })),
  updateBranding: adminProcedure
    .input(updateBrandingSchema)
    .mutation(({ ctx, input }) => updateBranding({ ctx, input })),
  updateLogo: adminProcedure.input(updateLogoSchema).mutation(({ ctx, input }) => updateLogo({ ctx, input })),
  removeLogo: adminProcedure.mutation(({ ctx }) => removeLogo({ ctx })),
});
