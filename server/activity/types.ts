export interface ActivityRow {
  activityId: string;
  createdAt: Date;
  /** null for an API token and for the system. */
  actorId: string | null;
  /** As it was then. */
  actorName: string;
  /** An ActivityAction, or one that this version does not know. */
  action: string;
  subjectId: string | null;
  subjectLabel: string;
  data: Record<string, unknown>;
}

export interface ActivityPerson {
  userId: string;
  name: string;
}

export interface ActivityList {
  rows: ActivityRow[];
  totalCount: number;
  /** Without any filter. */
  allCount: number;
  /** Everyone who ever did something, also people who left, by name. */
  people: ActivityPerson[];
}
