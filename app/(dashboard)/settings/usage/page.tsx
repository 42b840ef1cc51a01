import type { Metadata } from "next";
import { ModelBudgetPanel } from "@/components/settings/model-budget-panel";
import { PlanPanel } from "@/components/settings/plan-panel";
import { QuotaPanel } from "@/components/settings/quota-panel";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Usage" };

export default async function UsagePage() {
  const { role } = await requireTeam({ nextPath: "/settings/usage" });
  const caller = await getCaller();
  const [usage, budget, ledger] = await Promise.all([
    caller.usage.get(),
    caller.budgets.model(),
    caller.quota.ledger(),
  ]);
  return (
    <>
      <PlanPanel usage={usage} />
      <ModelBudgetPanel budget={budget} canEdit={can(role, "manage")} />
      <QuotaPanel ledger={ledger} />
    </>
  );
}
