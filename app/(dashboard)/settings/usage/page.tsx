import type { Metadata } from "next";
import { ModelBudgetPanel } from "@/components/settings/model-budget-panel";
import { requireTeam } from "@/server/auth/gates";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Usage" };

export default async function UsagePage() {
  await requireTeam({ nextPath: "/settings/usage" });
  const caller = await getCaller();
  const [budget, members] = await Promise.all([caller.budgets.model(), caller.teams.members()]);
  const isOwner = members.some((member) => member.isSelf && member.role === "owner");
  return <ModelBudgetPanel budget={budget} canEdit={isOwner} />;
}
