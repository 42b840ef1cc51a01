/** In front of every token, so that people and secret scanners know one when they see it. */
export const TOKEN_PREFIX = "plb_";
/** Characters of a token that lists show, so that tokens can be told apart: the prefix and six more. */
export const SHOWN_LENGTH = TOKEN_PREFIX.length + 6;
export const MAX_TOKENS_PER_TEAM = 50;

/** "write" is given beside "read", never alone. */
export const TOKEN_SCOPES = ["read", "write"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Days a token works; null works until it is revoked. */
export const TOKEN_LIFETIME_DAYS = [30, 90, 365, null] as const;
export const DEFAULT_TOKEN_LIFETIME_DAYS = 90;

export const TOKEN_STATES = ["active", "expired", "revoked"] as const;
export type TokenState = (typeof TOKEN_STATES)[number];
