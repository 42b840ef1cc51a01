import type { Activity } from "../db/generated/client";
import type { ActivityRow } from "./types";

export function toActivityRow({ id, teamId: _team, data, ...row }: Activity): ActivityRow {
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  return { ...row, activityId: id, data: isObject ? data : {} };
}
