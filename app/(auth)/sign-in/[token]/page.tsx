import type { Metadata } from "next";
import { AuthHeading } from "@/components/auth/auth-heading";
import { SignInLinkButton } from "@/components/auth/sign-in-link-button";

export const metadata: Metadata = { title: "Sign in", referrer: "no-referrer", robots: { index: false } };

export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <>
      <AuthHeading title="Sign in by mail">Press the button to use your link. It works once.</AuthHeading>
      <SignInLinkButton token={token} />
    </>
  );
}
