import type { Metadata } from "next";
import { AuthHeading } from "@/components/auth/auth-heading";
import { TextLink } from "@/components/auth/text-link";
import { VerifyButton } from "@/components/auth/verify-button";

export const metadata: Metadata = { title: "Verify your address", referrer: "no-referrer", robots: { index: false } };

interface VerifyPageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function VerifyPage({ searchParams }: VerifyPageProps) {
  const { token } = await searchParams;
  return (
    <>
      <AuthHeading title="Verify your address">So that reports and password resets can reach you.</AuthHeading>
      {typeof token === "string" ? (
        <VerifyButton token={token} />
      ) : (
        <p>
          This address is incomplete. Open the link from your mail again, or{" "}
          <TextLink href="/settings">send yourself a new one</TextLink>.
        </p>
      )}
    </>
  );
}
