import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/auth/auth-heading";
import { AuthLinks } from "@/components/auth/auth-links";
import { MailedLinkForm } from "@/components/auth/mailed-link-form";
import { ProviderButtons, type ProviderId } from "@/components/auth/provider-buttons";
import { SecondStepForm } from "@/components/auth/second-step-form";
import { SignInForm } from "@/components/auth/sign-in-form";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { TextLink } from "@/components/auth/text-link";
import { SIGN_IN_ERRORS } from "@/server/auth/constants";
import { safeNextPath } from "@/server/auth/gates";
import { getHalfSession, getSession } from "@/server/auth/loaders";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = {
  title: "Sign in to your audits",
  description: "Sign in to queue website audits, watch them live, read their reports and share them with your team.",
  alternates: { canonical: "/sign-in" },
};

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error, email } = await searchParams;
  const nextPath = safeNextPath(typeof next === "string" ? next : null);
  if (await getSession()) redirect(nextPath);
  const half = await getHalfSession();
  if (half) {
    return (
      <>
        <AuthHeading title="One more step">
          <span className="mono text-sm">{half.email}</span> uses two-factor sign-in.
        </AuthHeading>
        <SecondStepForm nextPath={nextPath} />
        <AuthLinks>
          <p>Lost phone and codes? An admin of your team can invite another address of yours.</p>
          <SignOutButton nextPath="/sign-in" size="sm" className="mt-2 self-start">
            Sign in as someone else
          </SignOutButton>
        </AuthLinks>
      </>
    );
  }
  const ways = await (await getCaller()).account.signInWays();
  const providers = (["google", "github"] as const satisfies ProviderId[]).filter((id) => ways[id]);
  const initialError = typeof error === "string" ? (SIGN_IN_ERRORS[error] ?? SIGN_IN_ERRORS.Failed) : undefined;
  return (
    <>
      <AuthHeading title="Sign in" />
      <ProviderButtons available={providers} nextPath={nextPath} />
      <SignInForm nextPath={nextPath} initialError={initialError} email={typeof email === "string" ? email : ""} />
      {ways.emailLink && (
        <details className="mt-6">
          <summary className="text-ink-2 hover:text-ink">Sign in by mail instead</summary>
          <div className="mt-4">
            <MailedLinkForm
              kind="signIn"
              submitLabel="Mail me a link"
              sentMessage="If this address has an account, a sign-in link is on its way. It works for 15 minutes."
            />
          </div>
        </details>
      )}
      <AuthLinks>
        <p>
          New here? <TextLink href={`/sign-up?next=${encodeURIComponent(nextPath)}`}>Create an account</TextLink>
        </p>
        <p>
          <TextLink href="/reset">Forgot the password?</TextLink>
        </p>
      </AuthLinks>
    </>
  );
}
