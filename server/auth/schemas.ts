import { z } from "zod";
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./constants";

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "Enter your e-mail address.")
  .max(254, "This address is too long.")
  .pipe(z.email("Enter an address like name@example.com."));

export const newPasswordSchema = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `Use at least ${PASSWORD_MIN_LENGTH} characters. A short sentence works well.`)
  .max(PASSWORD_MAX_LENGTH, `Use at most ${PASSWORD_MAX_LENGTH} characters.`)
  .refine((value) => new Set(value).size > 3, "This is too easy to guess. Use more different characters.");

/** Existing passwords are only compared, so any text may be tried. */
const typedPasswordSchema = z.string().min(1, "Enter your password.").max(PASSWORD_MAX_LENGTH, "This is too long.");

export const nameSchema = z.string().trim().min(1, "Enter your name.").max(80, "Use at most 80 characters.");
export const tokenSchema = z.string().min(20).max(200);

export const signInSchema = z.object({ email: emailSchema, password: typedPasswordSchema });
export type SignInInput = z.output<typeof signInSchema>;

export const signUpSchema = z.object({ name: nameSchema, email: emailSchema, password: newPasswordSchema });
export type SignUpInput = z.output<typeof signUpSchema>;

export const addressSchema = z.object({ email: emailSchema });
export type AddressInput = z.output<typeof addressSchema>;

export const mailedTokenSchema = z.object({ token: tokenSchema });
export type MailedTokenInput = z.output<typeof mailedTokenSchema>;

export const resetPasswordSchema = z.object({ token: tokenSchema, password: newPasswordSchema });
export type ResetPasswordInput = z.output<typeof resetPasswordSchema>;

export const changePasswordSchema = z.object({
  /** Empty for people who so far sign in without a password. */
  currentPassword: z.string().max(PASSWORD_MAX_LENGTH),
  newPassword: newPasswordSchema,
});
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;

/** Empty for people who sign in without a password. */
export const identitySchema = z.object({ password: z.string().max(PASSWORD_MAX_LENGTH, "This is too long.") });
export type IdentityInput = z.output<typeof identitySchema>;

/** Six digits of an app, spaces allowed, or a recovery code. */
const codeSchema = z
  .string()
  .trim()
  .min(1, "Enter the code.")
  .max(40, "This is too long for a code.")
  .transform((value) => (/^[\d\s]+$/.test(value) ? value.replaceAll(/\s/g, "") : value));

export const secondFactorCodeSchema = z.object({ code: codeSchema });
export type SecondFactorCodeInput = z.output<typeof secondFactorCodeSchema>;

export const confirmSecondFactorSchema = z.object({ ticket: z.string().min(20).max(1000), code: codeSchema });
export type ConfirmSecondFactorInput = z.output<typeof confirmSecondFactorSchema>;

export const updateProfileSchema = z.object({ name: nameSchema });
export type UpdateProfileInput = z.output<typeof updateProfileSchema>;

export const sessionIdSchema = z.object({ sessionId: z.uuid() });
export type SessionIdInput = z.output<typeof sessionIdSchema>;
