import { redirect } from "next/navigation";
import { cache } from "react";
import { systemClock } from "@/server/clock";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { type Ability, can } from "./abilities";
import { findMembership, type ProvenMembership } from "./find-membership";
import { getSession } from "./loaders";
import { safeNextPath } from "./safe-next-path";
import type { CurrentSession } from "./types";

export { safeNextPath };

/** For pages: the signed-in person, or a redirect to sign in and come back. Pass the page's own path: a component cannot know it. */
export async function requireUser(nextPath?: string): Promise<CurrentSession> {
  const session = await getSession();
  if (session) return session;
  redirect(`/sign-in?next=${encodeURIComponent(safeNextPath(nextPath))}`);
}

const loadMembership = cache((userId: string, chosenTeamId: string | null) =>
  findMembership({ db: db(), userId, chosenTeamId }),
);

export interface TeamGate extends ProvenMembership {
  session: CurrentSession;
  userId: string;
  /** Ready for domain verbs and loaders. */
  ctx: TeamContext;
}

/**
 * For frames around pages: who is here and in which team, or null. Never redirects, because only the page inside knows
 * where to come back to.
 */
export async function findTeam(): Promise<TeamGate | null> {
  const session = await getSession();
  const membership = session && (await loadMembership(session.userId, session.chosenTeamId));
  return membership && toGate(session, membership);
}

/**
 * For pages of a team. Redirects to sign in, or to make a team when the person is in none. Who may not do what
 * `ability` names is sent to the team page, where those who may are listed.
 */
export async function requireTeam(options: { ability?: Ability; nextPath?: string } = {}): Promise<TeamGate> {
  const session = await requireUser(options.nextPath);
  const membership = await loadMembership(session.userId, session.chosenTeamId);
  if (!membership) redirect("/new-team");
  if (options.ability && !can(membership.role, options.ability)) redirect("/team");
  return toGate(session, membership);
}

function toGate(session: CurrentSession, membership: ProvenMembership): TeamGate {
  const { userId } = session;
  const ctx: TeamContext = {
    db: db(),
    teamId: membership.teamId,
    actor: { kind: "user", userId },
    now: systemClock.now,
  };
  return { ...membership, session, userId, ctx };
}
