import type { Metadata } from "next";
import { PreferencesPanel } from "@/components/notifications/preferences-panel";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { env } from "@/server/env";
import { getPreferences } from "@/server/notifications/get-preferences";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationSettingsPage() {
  const { ctx, role } = await requireTeam({ nextPath: "/settings/notifications" });
  return (
    <PreferencesPanel
      initial={await getPreferences(ctx)}
      isManager={can(role, "manage")}
      hasMailServer={env().SMTP_URL !== undefined}
    />
  );
}
