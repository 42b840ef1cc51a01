import type { ReactNode } from "react";
import { CommandPalette } from "@/components/command-palette/command-palette";
import { AppShell } from "@/components/layout/app-shell";
import type { NavFeature } from "@/components/layout/nav-items";
import { AppProviders } from "@/components/providers/app-providers";
import { getNavigationCounts } from "@/server/audits/get-navigation-counts";
import { findTeam } from "@/server/auth/gates";
import { env } from "@/server/env";
import { listTeams } from "@/server/teams/list-teams";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const gate = await findTeam();
  // The page inside has a gate of its own, and only it knows where to come back to after signing in.
  if (!gate) return <AppProviders>{children}</AppProviders>;
  const { session, ctx } = gate;
  const [counts, teams] = await Promise.all([getNavigationCounts(ctx), listTeams({ db: ctx.db, session })]);
  const features: NavFeature[] = env().SMTP_URL ? ["schedules", "shares"] : ["schedules", "shares", "outbox"];
  const account = {
    user: { name: session.name, email: session.email },
    team: { id: ctx.teamId, name: teams.find((team) => team.isCurrent)?.name ?? "" },
    teams: teams.map((team) => ({ id: team.teamId, name: team.name })),
  };
  return (
    <AppProviders>
      <AppShell nav={{ counts, features }} account={account}>
        {children}
      </AppShell>
      <CommandPalette features={features} team={account.team} teams={account.teams} />
    </AppProviders>
  );
}
