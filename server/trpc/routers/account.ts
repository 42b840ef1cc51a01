import { changePassword } from "@/server/auth/change-password";
import { getProfile } from "@/server/auth/get-profile";
import { listSessions } from "@/server/auth/list-sessions";
import { signInWays } from "@/server/auth/providers";
import { requestReset } from "@/server/auth/request-reset";
import { requestSignInLink } from "@/server/auth/request-sign-in-link";
import { requestVerification } from "@/server/auth/request-verification";
import { resetPassword } from "@/server/auth/reset-password";
import { revokeOtherSessions } from "@/server/auth/revoke-other-sessions";
import { revokeSession } from "@/server/auth/revoke-session";
import {
  addressSchema,
  changePasswordSchema,
  mailedTokenSchema,
  resetPasswordSchema,
  sessionIdSchema,
  signUpSchema,
  updateProfileSchema,
} from "@/server/auth/schemas";
import { signUp } from "@/server/auth/sign-up";
import { updateProfile } from "@/server/auth/update-profile";
import { verifyEmail } from "@/server/auth/verify-email";
import { sendSoon } from "@/server/mail/send-soon";
import { publicProcedure, router, signedInProcedure } from "../init";

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
  sessions: signedInProcedure.query(({ ctx }) => listSessions({ ctx })),
  revokeSession: signedInProcedure.input(sessionIdSchema).mutation(({ ctx, input }) => revokeSession({ ctx, input })),
  revokeOtherSessions: signedInProcedure.mutation(({ ctx }) => revokeOtherSessions({ ctx })),
});
