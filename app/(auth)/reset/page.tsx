import type { Metadata } from "next";
import { AuthHeading } from "@/components/auth/auth-heading";
import { AuthLinks } from "@/components/auth/auth-links";
import { MailedLinkForm } from "@/components/auth/mailed-link-form";
import { TextLink } from "@/components/auth/text-link";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Choose a new password", robots: { index: false } };

export default async function ResetPage() {
  const { emailLink: hasMailServer } = await (await getCaller()).account.signInWays();
  return (
    <>
      <AuthHeading title="Choose a new password">We mail you a link that works for one hour.</AuthHeading>
      {!hasMailServer && (
        <p className="mb-5 rounded-md bg-warning-soft px-3 py-2 text-warning">
          This installation has no mail server. The mail waits in its outbox, so ask whoever runs it for the link.
        </p>
      )}
      <MailedLinkForm
        kind="reset"
        submitLabel="Mail me a link"
        sentMessage="If this address has an account, a link to choose a new password is on its way."
      />
      <AuthLinks>
        <p>
          <TextLink href="/sign-in">Back to sign in</TextLink>
        </p>
      </AuthLinks>
    </>
  );
}
