/** A team of the person who wants to go, and what becomes of it. */
export interface TeamFate {
  teamId: string;
  name: string;
  /**
   * "blocked": the only owner of a team with other people, who must be given an owner first; "deleted": nobody else is in
   * it; "left": it goes on without them.
   */
  fate: "blocked" | "deleted" | "left";
  memberCount: number;
  siteCount: number;
  auditCount: number;
}
