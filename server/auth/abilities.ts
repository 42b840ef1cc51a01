import { ROLES } from "./constants";
import type { Role } from "./types";

/** The least role for each thing a team has. A gate checks it on the server; screens hide what it refuses. */
const LEAST_ROLE = {
  /** Audits, findings, reports and lists of the team. */
  read: "viewer",
  /** Start and cancel audits, sites and their settings, work on findings, shares, schedules. */
  edit: "editor",
  /** People, invitations, brand, budget, tokens, webhooks, the activity log. */
  manage: "admin",
  /** Owners themselves, the plan and the end of the team. */
  own: "owner",
} as const satisfies Record<string, Role>;
export type Ability = keyof typeof LEAST_ROLE;

export function can(role: Role, ability: Ability): boolean {
  return isAtLeast(role, LEAST_ROLE[ability]);
}

export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(least);
}

/** What a refusal says; names who can help. */
export const REFUSALS: Record<Exclude<Ability, "read">, string> = {
  edit: "You may look but not change things in this team. Ask an admin for the editor role; the team page lists who they are.",
  manage: "Only admins and owners of the team can do this. Ask one of them; the team page lists who they are.",
  own: "Only owners of the team can do this. Ask one of them; the team page lists who they are.",
};
