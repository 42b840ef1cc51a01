/** How long a mute may last when it is not open-ended. */
export const MUTE_DAYS = [7, 30, 90, 365] as const;
export const MAX_REASON_LENGTH = 500;
/** Active mutes of one site. */
export const MAX_MUTES = 500;
