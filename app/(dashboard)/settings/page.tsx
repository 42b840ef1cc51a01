import type { Metadata } from "next";
import { Panel } from "@/components/layout/panel";
import { DeleteAccountPanel } from "@/components/settings/delete-account-panel";
import { PasswordForm } from "@/components/settings/password-form";
import { PersonalDataPanel } from "@/components/settings/personal-data-panel";
import { ProfileForm } from "@/components/settings/profile-form";
import { SecondFactorPanel } from "@/components/settings/second-factor-panel";
import { SessionsPanel } from "@/components/settings/sessions-panel";
import { VerificationNotice } from "@/components/settings/verification-notice";
import { requireUser } from "@/server/auth/gates";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Account" };

export default async function AccountSettingsPage() {
  await requireUser("/settings");
  const caller = await getCaller();
  const [profile, sessions, ways, teams] = await Promise.all([
    caller.account.me(),
    caller.account.sessions(),
    caller.account.signInWays(),
    caller.account.teamFates(),
  ]);
  return (
    <>
      {!profile.isEmailVerified && <VerificationNotice email={profile.email} hasMailServer={ways.emailLink} />}
      <Panel title="Profile">
        <ProfileForm name={profile.name} email={profile.email} providers={profile.providers} />
      </Panel>
      <Panel
        title={profile.hasPassword ? "Password" : "Set a password"}
        note={profile.hasPassword ? "changing it signs your other browsers out" : "to sign in without another account"}
        hasRule
      >
        <PasswordForm email={profile.email} hasPassword={profile.hasPassword} />
      </Panel>
      <SecondFactorPanel secondFactor={profile.secondFactor} hasPassword={profile.hasPassword} />
      <SessionsPanel initialSessions={sessions} />
      <PersonalDataPanel />
      <DeleteAccountPanel email={profile.email} hasPassword={profile.hasPassword} teams={teams} />
    </>
  );
}
