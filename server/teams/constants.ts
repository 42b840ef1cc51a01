export const INVITATION_LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;

export const LOGO_MAX_BYTES = 2 * 1024 * 1024;
/** Longest side after re-encoding: sharp on a printed cover, small in a row. */
export const LOGO_MAX_SIDE = 512;
export const LOGO_TYPES = ["image/png", "image/jpeg", "image/webp", "image/svg+xml"] as const;

export const DEFAULT_ACCENT = "#0e6660";
export const FOOTER_MAX_LENGTH = 160;
export const CONTACT_MAX_LENGTH = 160;

export const ROLE_LABELS = { owner: "Owner", admin: "Admin", editor: "Editor", viewer: "Viewer" } as const;
export const ROLE_HINTS = {
  owner: "Can do everything, also make other people owners.",
  admin: "Can also invite and remove people, and edit the team's name, brand and keys.",
  editor: "Can see everything in the team, start audits, change sites and share results.",
  viewer: "Can see everything in the team and change nothing.",
} as const;
/** "You are invited as …" */
export const ROLE_PHRASES = {
  owner: "an owner",
  admin: "an admin",
  editor: "an editor",
  viewer: "a viewer",
} as const;
