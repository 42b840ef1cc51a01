import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { InvitationPreview } from "@/server/teams/types";
import { AcceptInvitationButton } from "./accept-invitation-button";
import { SignOutButton } from "./sign-out-button";

interface InvitationChoicesProps {
  token: string;
  invitation: InvitationPreview;
  /** Address of the person looking at the invitation, or null for a stranger. */
  signedInAs: string | null;
}

/** Accept, change account, or get one: whichever step is next for this visitor. */
export function InvitationChoices({ token, invitation, signedInAs }: InvitationChoicesProps) {
  const { email, teamName } = invitation;
  if (signedInAs === email) return <AcceptInvitationButton token={token} teamName={teamName} />;

  const path = `/invite/${token}`;
  if (signedInAs) {
    return (
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">
          You are signed in as <span className="mono text-sm">{signedInAs}</span>. Sign out and use the invited address,
          or ask for an invitation to yours.
        </p>
        <SignOutButton nextPath={path} size="lg">
          Sign out and continue
        </SignOutButton>
      </div>
    );
  }
  const query = new URLSearchParams({ next: path, email }).toString();
  return (
    <div className="flex flex-col gap-2">
      <Button asChild variant="primary" size="lg">
        <Link href={`/sign-up?${query}`}>Create an account</Link>
      </Button>
      <Button asChild size="lg">
        <Link href={`/sign-in?${query}`}>Sign in</Link>
      </Button>
    </div>
  );
}
