import { deleteAccount } from "@/server/account/delete-account";
import { listTeamFates } from "@/server/account/list-team-fates";
import { deleteAccountSchema } from "@/server/account/schemas";
import { changePassword } from "@/server/auth/change-password";
import { confirmSecondFactor } from "@/server/auth/confirm-second-factor";
import { disableSecondFactor } from "@/server/auth/disable-second-factor";
import { getProfile } from "@/server/auth/get-profile";
import { listSessions } from "@/server/auth/list-sessions";
import { passSecondFactor } from "@/server/auth/pass-second-factor";
import { signInWays } from "@/server/auth/providers";
import { renewRecoveryCodes } from "@/server/auth/renew-recovery-codes";
import { requestReset } from "@/server/auth/request-reset";
import { requestSignInLink } from "@/server/auth/request-sign-in-link";
import { requestVerification } from "@/server/auth/request-verification";
import { resetPassword } from "@/server/auth/reset-password";
import { revokeOtherSessions } from "@/server/auth/revoke-other-sessions";
import { revokeSession } from "@/server/auth/revoke-session";
import {
  addressSchema,
  changePasswordSchema,
  confirmSecondFactorSchema,
  identitySchema,
  mailedTokenSchema,
  resetPasswordSchema,
  secondFactorCodeSchema,
  sessionIdSchema,
  signUpSchema,
  updateProfileSchema,
} from "@/server/auth/schemas";
import { signUp } from "@/server/auth/sign-up";
import { startSecondFactor } from "@/server/auth/start-second-factor";
import { updateProfile } from "@/server/auth/update-profile";
import { verifyEmail } from "@/server/auth/verify-email";
import { sendSoon } from "@/server/mail/send-soon";
import { halfSignedInProcedure, publicProcedure, router, signedInProcedure } from "../init";

export const accountRouter = router({
  signInWays: publicProcedure.query(() => signInWays()),
  signUp: publicProcedure.input(signUpSchema).mutation(async ({ ctx, input }) => {
    const result = await signUp({ ctx, input });
    sendSoon();
    return result;
  }),
  verifyEmail: publicProcedure.input(mailedTokenSchema).mutation(({ ctx, input }) => verifyEmail({ ctx, input })),
  requestReset: publicProcedure.input(addressSchema).mutation(async ({ ctx, input }) => {
    const result = await requestReset({ ctx, input });
    sendSoon();
    return result;
  }),
  resetPassword: publicProcedure.input(resetPasswordSchema).mutation(({ ctx, input }) => resetPassword({ ctx, input })),
  requestSignInLink: publicProcedure.input(addressSchema).mutation(async ({ ctx, input }) => {
    const result = await requestSignInLink({ ctx, input });
    sendSoon();
    return result;
  }),
  passSecondFactor: halfSignedInProcedure
    .input(secondFactorCodeSchema)
    .mutation(({ ctx, input }) => passSecondFactor({ ctx, half: ctx.half, input })),

  me: signedInProcedure.query(({ ctx }) => getProfile({ ctx })),
  updateProfile: signedInProcedure
    .input(updateProfileSchema)
    .mutation(({ ctx, input }) => updateProfile({ ctx, input })),
  changePassword: signedInProcedure
    .input(changePasswordSchema)
    .mutation(({ ctx, input }) => changePassword({ ctx, input })),
  requestVerification: signedInProcedure.mutation(async ({ ctx }) => {
    const result = await requestVerification({ ctx });
    sendSoon();
    return result;
  }),
  startSecondFactor: signedInProcedure
    .input(identitySchema)
    .mutation(({ ctx, input }) => startSecondFactor({ ctx, input })),
  confirmSecondFactor: signedInProcedure.input(confirmSecondFactorSchema).mutation(async ({ ctx, input }) => {
    const result = await confirmSecondFactor({ ctx, input });
    sendSoon();
    return result;
  }),
  renewRecoveryCodes: signedInProcedure
    .input(identitySchema)
    .mutation(({ ctx, input }) => renewRecoveryCodes({ ctx, input })),
  disableSecondFactor: signedInProcedure.input(identitySchema).mutation(async ({ ctx, input }) => {
    const result = await disableSecondFactor({ ctx, input });
    sendSoon();
    return result;
  }),
  teamFates: signedInProcedure.query(({ ctx }) => listTeamFates(ctx.db, ctx.userId)),
  delete: signedInProcedure.input(deleteAccountSchema).mutation(async ({ ctx, input }) => {
    const result = await deleteAccount({ ctx, input });
    sendSoon();
    return result;
  }),
  sessions: signedInProcedure.query(({ ctx }) => listSessions({ ctx })),
  revokeSession: signedInProcedure.input(sessionIdSchema).mutation(({ ctx, input }) => revokeSession({ ctx, input })),
  revokeOtherSessions: signedInProcedure.mutation(({ ctx }) => revokeOtherSessions({ ctx })),
});
