import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/auth/auth-heading";
import { AuthLinks } from "@/components/auth/auth-links";
import { ProviderButtons, type ProviderId } from "@/components/auth/provider-buttons";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { TextLink } from "@/components/auth/text-link";
import { safeNextPath } from "@/server/auth/gates";
import { getSession } from "@/server/auth/loaders";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = {
  title: "Create an account",
  description: "Create an account and audit your first website in a minute: crawl, rules, speed and a report to share.",
  alternates: { canonical: "/sign-up" },
};

interface SignUpPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const { next, email } = await searchParams;
  const nextPath = safeNextPath(typeof next === "string" ? next : null);
  if (await getSession()) redirect(nextPath);
  const ways = await (await getCaller()).account.signInWays();
  const providers = (["google", "github"] as const satisfies ProviderId[]).filter((id) => ways[id]);
  return (
    <>
      <AuthHeading title="Create an account">
        You start with a team of your own and can invite others to it.
      </AuthHeading>
      <ProviderButtons available={providers} nextPath={nextPath} />
      <SignUpForm nextPath={nextPath} email={typeof email === "string" ? email : ""} />
      <AuthLinks>
        <p>
          Have an account? <TextLink href={`/sign-in?next=${encodeURIComponent(nextPath)}`}>Sign in</TextLink>
        </p>
      </AuthLinks>
    </>
  );
}
