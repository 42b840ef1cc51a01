import type { ReactNode } from "react";
import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import type { TeamFate } from "@/server/account/types";
import { DeleteAccountDialog } from "./delete-account-dialog";
import { OpenTeamButton } from "./open-team-button";

interface DeleteAccountPanelProps {
  email: string;
  hasPassword: boolean;
  teams: TeamFate[];
}

/** Says what becomes of each team before it offers to delete anything. */
export function DeleteAccountPanel({ email, hasPassword, teams }: DeleteAccountPanelProps) {
  const of = (fate: TeamFate["fate"]) => teams.filter((team) => team.fate === fate);
  const [blocked, deleted, left] = [of("blocked"), of("deleted"), of("left")];
  return (
    <Panel title="Delete account" hasRule>
      <div id="delete-account" className="flex max-w-measure scroll-mt-6 flex-col gap-3 text-ink-2">
        {blocked.length > 0 ? (
          <>
            <p>
              You are the only owner of a team in which other people work. Hand it over or delete it first; then you can
              delete your account.
            </p>
            <ul className="flex flex-col gap-2">
              {blocked.map((team) => (
                <li key={team.teamId} className="flex flex-wrap items-center justify-between gap-3">
                  <span>
                    <span className="font-medium text-ink">{team.name}</span>,{" "}
                    {formatNoun(team.memberCount, "person", "people")}
                  </span>
                  <OpenTeamButton teamId={team.teamId} name={team.name} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <p>
              Your profile, sign-ins, notifications and saved views are deleted for good. What you made in teams with
              other people stays there, and so does your name in their activity log.
            </p>
            <Fates teams={deleted} title="Deleted with it, because nobody else is in them:">
              {(team) => `${formatNoun(team.siteCount, "site")} and ${formatNoun(team.auditCount, "audit")}`}
            </Fates>
            <Fates teams={left} title="You leave:">
              {(team) => `${formatNoun(team.memberCount - 1, "person", "people")} go on without you`}
            </Fates>
            <DeleteAccountDialog
              email={email}
              hasPassword={hasPassword}
              deletedTeams={deleted.map(({ teamId, name }) => ({ teamId, name }))}
            />
          </>
        )}
      </div>
    </Panel>
  );
}

function Fates({
  teams,
  title,
  children,
}: {
  teams: TeamFate[];
  title: string;
  children: (team: TeamFate) => ReactNode;
}) {
  if (teams.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul className="mt-1 ml-5 list-disc">
        {teams.map((team) => (
          <li key={team.teamId}>
            <span className="font-medium text-ink">{team.name}</span>, {children(team)}
          </li>
        ))}
      </ul>
    </div>
  );
}
