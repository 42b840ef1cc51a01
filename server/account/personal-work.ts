import type { UserContext } from "../auth/types";

const CHUNK = 500;

/** Where something belongs, as far as its maker may still know: the name is left out of teams they are no longer in. */
interface Place {
  teamId: string;
  site?: string;
}

type Line = { kind: string; at: Date; text?: string } & Place;

/** What the person made, by kind. Words of their own are theirs for good; names of a team's things only while they are in it. */
export async function* personalMade(ctx: UserContext): AsyncGenerator<unknown> {
  const { db, userId } = ctx;
  const memberships = await db.membership.findMany({
    where: { userId },
    select: { teamId: true, team: { select: { name: true } } },
  });
  const teamNames = new Map(memberships.map((row) => [row.teamId, row.team.name]));
  for await (const { teamId, site, ...line } of linesOf(ctx)) {
    const team = teamNames.get(teamId);
    yield team === undefined ? { ...line, team: null, site: null } : { ...line, team, site: site ?? null };
  }
}

async function* linesOf({ db, userId }: UserContext): AsyncGenerator<Line> {
  const site = { select: { name: true, teamId: true } };
  const audit = { select: { site } };
  const page = (after: string | undefined) => ({
    orderBy: { id: "asc" as const },
    take: CHUNK,
    ...(after && { cursor: { id: after }, skip: 1 }),
  });
  const placeOf = (row: { name: string; teamId: string }): Place => ({ teamId: row.teamId, site: row.name });
  yield* paged(
    (after) =>
      db.audit.findMany({
        where: { requestedById: userId },
        select: { id: true, createdAt: true, site },
        ...page(after),
      }),
    (row) => ({ kind: "audit", at: row.createdAt, ...placeOf(row.site) }),
  );
  yield* paged(
    (after) =>
      db.question.findMany({
        where: { askedById: userId },
        select: { id: true, createdAt: true, text: true, audit },
        ...page(after),
      }),
    (row) => ({ kind: "question", at: row.createdAt, text: row.text, ...placeOf(row.audit.site) }),
  );
  yield* paged(
    (after) =>
      db.recheck.findMany({
        where: { requestedById: userId },
        select: { id: true, createdAt: true, audit },
        ...page(after),
      }),
    (row) => ({ kind: "recheck", at: row.createdAt, ...placeOf(row.audit.site) }),
  );
  yield* paged(
    (after) =>
      db.findingComment.findMany({
        where: { authorId: userId },
        select: { id: true, createdAt: true, text: true, site },
        ...page(after),
      }),
    (row) => ({ kind: "comment", at: row.createdAt, text: row.text, ...placeOf(row.site) }),
  );
  const byMe = { createdById: userId };
  yield* paged(
    (after) =>
      db.annotation.findMany({
        where: byMe,
        select: { id: true, createdAt: true, text: true, site },
        ...page(after),
      }),
    (row) => ({ kind: "note", at: row.createdAt, text: row.text, ...placeOf(row.site) }),
  );
  yield* paged(
    (after) =>
      db.mute.findMany({ where: byMe, select: { id: true, createdAt: true, reason: true, site }, ...page(after) }),
    (row) => ({ kind: "mute", at: row.createdAt, text: row.reason, ...placeOf(row.site) }),
  );
  yield* paged(
    (after) =>
      db.share.findMany({
        where: byMe,
        select: { id: true, createdAt: true, label: true, teamId: true },
        ...page(after),
      }),
    (row) => ({ kind: "shared link", at: row.createdAt, text: row.label, teamId: row.teamId }),
  );
  yield* paged(
    (after) =>
      db.apiToken.findMany({
        where: byMe,
        select: { id: true, createdAt: true, name: true, teamId: true },
        ...page(after),
      }),
    (row) => ({ kind: "API token", at: row.createdAt, text: row.name, teamId: row.teamId }),
  );
}

/** The person's own lines of the teams' logs. Of teams they left, only what they did and when. */
export async function* personalActivity({ db, userId }: UserContext): AsyncGenerator<unknown> {
  const memberships = await db.membership.findMany({
    where: { userId },
    select: { teamId: true, team: { select: { name: true } } },
  });
  const teamNames = new Map(memberships.map((row) => [row.teamId, row.team.name]));
  yield* paged(
    (after) =>
      db.activity.findMany({
        where: { actorId: userId },
        orderBy: { id: "asc" },
        take: CHUNK,
        ...(after && { cursor: { id: after }, skip: 1 }),
      }),
    ({ createdAt, action, teamId, subjectLabel, data }) => {
      const team = teamNames.get(teamId);
      return team === undefined
        ? { at: createdAt, action, team: null }
        : { at: createdAt, action, team, subject: subjectLabel, data };
    },
  );
}

async function* paged<Row extends { id: string }, Out>(
  read: (after: string | undefined) => Promise<Row[]>,
  toLine: (row: Row) => Out,
): AsyncGenerator<Out> {
  let after: string | undefined;
  while (true) {
    const rows = await read(after);
    yield* rows.map(toLine);
    after = rows.at(-1)?.id;
    if (rows.length < CHUNK) return;
  }
}
