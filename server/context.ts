import type { Db } from "./db/client";
import type { TeamId } from "./db/team-id";

/** Who asks. People, programs with an API token and background work share verbs. */
export type Actor =
  | { kind: "user"; userId: string }
  | { kind: "token"; tokenId: string; name: string }
  | { kind: "system"; job: string };

/** What every team-scoped verb gets. Gates build it for requests, jobs build it from the row they work on. */
export interface TeamContext {
  db: Db;
  teamId: TeamId;
  actor: Actor;
  now(): Date;
}

/** The one signature of a domain verb. */
export interface Verb<Input> {
  ctx: TeamContext;
  input: Input;
}
