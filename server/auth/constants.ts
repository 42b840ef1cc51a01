export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A session ends this long after it was last used. */
export const SESSION_IDLE_MS = 30 * DAY_MS;
/** Seeing a session again sooner than this does not write to the database. */
export const SESSION_TOUCH_MS = 5 * MINUTE_MS;
/** The cookie outlives the session on purpose: the row alone decides when a session ends. */
export const SESSION_COOKIE_SECONDS = 365 * 24 * 60 * 60;

export const EMAIL_TOKEN_LIFETIME_MS = {
  verify: 7 * DAY_MS,
  reset: HOUR_MS,
  signIn: 15 * MINUTE_MS,
} as const;

/** A sign-in that owes its second step ends by itself after this. */
export const HALF_SESSION_MS = 15 * MINUTE_MS;
/** From seeing a new authenticator secret to proving that the app has it. */
export const SECOND_FACTOR_SETUP_MS = 30 * MINUTE_MS;
/** For accounts without a password: how fresh a sign-in must be for steps that need one. */
export const FRESH_SIGN_IN_MS = 15 * MINUTE_MS;
export const RECOVERY_CODE_COUNT = 10;

export const PASSWORD_MIN_LENGTH = 10;
/** Long enough for any passphrase, short enough that hashing stays cheap. */
export const PASSWORD_MAX_LENGTH = 200;

/** What the sign-in page says for the codes that a redirect to it may carry; texts in addresses are never shown. */
export const SIGN_IN_ERRORS: Readonly<Record<string, string>> = {
  NoVerifiedAddress:
    "That account has no verified e-mail address. Verify one with the provider, or sign up with a password.",
  AccessDenied: "The provider did not confirm who you are. Try again, or sign in another way.",
  Failed: "Signing in did not work. Try again, or sign in another way.",
};

/** Where a browser lands after signing in when it asked for nothing else. */
export const HOME_PATH = "/audits";

/** From most to least: each role may do what the later ones may; abilities.ts says what. */
export const ROLES = ["owner", "admin", "editor", "viewer"] as const;
