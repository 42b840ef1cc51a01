import type { Metadata } from "next";
import { ModelBudgetPanel } from "@/components/settings/model-budget-panel";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Usage" };

export default async function UsagePage() {
  const { role } = await requireTeam({ nextPath: "/settings/usage" });
  const budget = await (await getCaller()).budgets.model();
  return <ModelBudgetPanel budget={budget} canEdit={can(role, "manage")} />;
}
