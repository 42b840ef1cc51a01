export const SHARE_STATES = ["active", "expired", "revoked"] as const;
export const SHARE_LIFETIME_DAYS = [7, 30, 90, 365] as const;
export type ShareLifetimeDays = (typeof SHARE_LIFETIME_DAYS)[number];
export const DEFAULT_SHARE_LIFETIME_DAYS: ShareLifetimeDays = 90;
export const SHARE_LABEL_MAX_LENGTH = 80;
/** How long a revocation can be undone. */
export const RESTORE_WINDOW_MS = 10 * 60 * 1000;
