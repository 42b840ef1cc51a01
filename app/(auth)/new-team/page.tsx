import type { Metadata } from "next";
import { AuthHeading } from "@/components/auth/auth-heading";
import { AuthLinks } from "@/components/auth/auth-links";
import { NewTeamForm } from "@/components/auth/new-team-form";
import { TextLink } from "@/components/auth/text-link";
import { HOME_PATH } from "@/server/auth/constants";
import { requireUser } from "@/server/auth/gates";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "New team" };

export default async function NewTeamPage() {
  await requireUser("/new-team");
  const teams = await (await getCaller()).teams.list();
  return (
    <>
      <AuthHeading title="New team">
        {teams.length === 0
          ? "You are in no team at the moment. Create one, or open an invitation from your mail."
          : "Sites, audits and shared links belong to a team. You can switch between your teams at any time."}
      </AuthHeading>
      <NewTeamForm />
      {teams.length > 0 && (
        <AuthLinks>
          <p>
            <TextLink href={HOME_PATH}>Back to your audits</TextLink>
          </p>
        </AuthLinks>
      )}
    </>
  );
}
