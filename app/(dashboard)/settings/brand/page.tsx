import type { Metadata } from "next";
import { BrandSettings } from "@/components/settings/brand-settings";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Brand" };

export default async function BrandSettingsPage() {
  const { role, teamName } = await requireTeam({ nextPath: "/settings/brand" });
  const branding = await (await getCaller()).teams.branding();
  return <BrandSettings teamName={teamName} branding={branding} canEdit={can(role, "manage")} />;
}
