import type { TeamContext } from "../context";
import { listMembers } from "../teams/list-members";
import type { WorkPerson } from "./types";

/** Everyone a finding can be given to, oneself first. */
export async function loadPeople(ctx: TeamContext): Promise<WorkPerson[]> {
  const members = await listMembers({ ctx, input: { withSecondFactor: false } });
  return members
    .map(({ userId, name, isSelf }) => ({ userId, name, isSelf }))
    .sort((a, b) => Number(b.isSelf) - Number(a.isSelf) || a.name.localeCompare(b.name, "en"));
}
