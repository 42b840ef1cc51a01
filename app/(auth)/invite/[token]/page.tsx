import type { Metadata } from "next";
import { AuthHeading } from "@/components/auth/auth-heading";
import { InvitationChoices } from "@/components/auth/invitation-choices";
import { TextLink } from "@/components/auth/text-link";
import { HOME_PATH } from "@/server/auth/constants";
import { getSession } from "@/server/auth/loaders";
import { tokenSchema } from "@/server/auth/schemas";
import { ROLE_PHRASES } from "@/server/teams/constants";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer", robots: { index: false } };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const caller = await getCaller();
  const invitation = tokenSchema.safeParse(token).success ? await caller.teams.invitation({ token }) : null;
  if (!invitation) {
    return (
      <>
        <AuthHeading title="This invitation does not work">
          It may have been accepted, withdrawn or replaced, or it is older than 14 days. Ask an owner of the team for a
          new one.
        </AuthHeading>
        <p>
          <TextLink href={HOME_PATH}>Go to your audits</TextLink>
        </p>
      </>
    );
  }
  const session = await getSession();
  return (
    <>
      <AuthHeading title={`Join ${invitation.teamName}`}>
        You are invited as {ROLE_PHRASES[invitation.role]}, with the address{" "}
        <span className="mono text-sm">{invitation.email}</span>.
      </AuthHeading>
      <InvitationChoices token={token} invitation={invitation} signedInAs={session?.email ?? null} />
    </>
  );
}
