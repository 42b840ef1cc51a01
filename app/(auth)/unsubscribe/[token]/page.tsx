import type { Metadata } from "next";
import { AuthHeading } from "@/components/auth/auth-heading";
import { UnsubscribeButton } from "@/components/notifications/unsubscribe-button";

export const metadata: Metadata = { title: "Stop mails", referrer: "no-referrer", robots: { index: false } };

export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <>
      <AuthHeading title="Stop mails of this team">
        No notification of the team is mailed to you any more. Mails about your account, such as password resets, still
        come.
      </AuthHeading>
      <UnsubscribeButton token={token} />
    </>
  );
}
