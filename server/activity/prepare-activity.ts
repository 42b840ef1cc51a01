import { ROLE_LABELS } from "../teams/constants";
import { ACTIONS } from "./constants";
import type { ActivityRow } from "./types";

const ROLES: Readonly<Record<string, string>> = ROLE_LABELS;
const PHRASES: Readonly<Record<string, string>> = ACTIONS;
const TRIGGERS: Readonly<Record<string, string>> = {
  schedule: "by a schedule",
  deploy: "by a deploy hook",
  api: "through the API",
};

/** The words between the actor and the subject; an action of a newer version is shown by its name. */
export function actionPhrase(action: string): string {
  return PHRASES[action] ?? action.replace(".", " ");
}

/** The small facts of a line in words, or "" when they add nothing. */
export function activityDetail({ data }: Pick<ActivityRow, "data">): string {
  const { from, to, role, trigger, reason, name } = data;
  const parts = [
    typeof from === "string" && typeof to === "string" && `from ${label(from)} to ${label(to)}`,
    typeof role === "string" && `as ${label(role)}`,
    typeof trigger === "string" && TRIGGERS[trigger],
    typeof name === "string" && name,
    typeof reason === "string" && reason && `“${reason}”`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** Where the subject is looked at now, or null when it has no page of its own. */
export function subjectHref({ action, subjectId }: Pick<ActivityRow, "action" | "subjectId">): string | null {
  if (!subjectId) return null;
  if (action.startsWith("audit.")) return `/audits/${subjectId}`;
  if (action.startsWith("site.")) return `/sites/${subjectId}`;
  return null;
}

function label(value: string): string {
  return ROLES[value] ?? value;
}
