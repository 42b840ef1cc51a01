import { hashPassword } from "@/server/auth/password";
import type { Db } from "@/server/db/client";
import { provenTeamId, type TeamId } from "@/server/db/team-id";

export const DEMO_EMAIL = "demo@plumbline.local";
const DEMO_TEAM_NAME = "Northwind Studio";
const DEMO_ACCENT = "#7a3b12";

interface CreateDemoTeamInput {
  db: Db;
  now: Date;
  password: string;
}

export interface DemoTeam {
  teamId: TeamId;
  userId: string;
  /** False when it was there already; its password is then left alone. */
  isCreated: boolean;
}

/** The team a fresh installation starts with. Safe to call at every start and from several processes. */
export async function createDemoTeam({ db, now, password }: CreateDemoTeamInput): Promise<DemoTeam> {
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('plumbline demo team'))::text`;
    const known = await tx.membership.findFirst({
      where: { team: { isDemo: true }, user: { email: DEMO_EMAIL } },
      select: { teamId: true, userId: true },
    });
    if (known) return { teamId: provenTeamId(known.teamId), userId: known.userId, isCreated: false };
    const user = await tx.user.upsert({
      where: { email: DEMO_EMAIL },
      create: { email: DEMO_EMAIL, name: "Demo", passwordHash, emailVerifiedAt: now },
      update: {},
      select: { id: true },
    });
    const team = await tx.team.create({
      data: {
        name: DEMO_TEAM_NAME,
        isDemo: true,
        brandAccent: DEMO_ACCENT,
        brandFooter: DEMO_TEAM_NAME,
        brandContact: "hello@northwind.example",
        memberships: { create: { userId: user.id, role: "owner" } },
      },
      select: { id: true },
    });
    return { teamId: provenTeamId(team.id), userId: user.id, isCreated: true };
  });
}
