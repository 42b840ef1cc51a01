import type { Role } from "./types";

/** What only owners may do. Everything else in a team is open to each of its members. */
const OWNER_ABILITIES = ["invite", "changeRoles", "removeMembers", "renameTeam", "editBranding"] as const;
export type Ability = (typeof OWNER_ABILITIES)[number];

/** Screens hide what this refuses; `ownerProcedure` and the verbs' gates enforce it. */
export function can(role: Role, ability: Ability): boolean {
  return role === "owner" && OWNER_ABILITIES.includes(ability);
}
