declare const brand: unique symbol;

/**
 * A team the caller has been proven to belong to. Only gates (server/auth/gates.ts) and system jobs that read the id
 * from a row make one; every query that touches a team's data takes it.
 */
export type TeamId = string & { readonly [brand]: "TeamId" };

/** For gates and for jobs working on a row they own; never call it with an id that came from a request. */
export function provenTeamId(id: string): TeamId {
  return id as TeamId;
}
