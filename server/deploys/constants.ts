export const MAX_HOOKS_PER_SITE = 10;
export const MAX_BODY_BYTES = 16 * 1024;
/** Shown in lists, so that hooks can be told apart. */
export const PREFIX_LENGTH = 6;
