import type { Db } from "../db/client";
import type { TeamId } from "../db/team-id";
import type { PlanName } from "./constants";

/** Where plans are bought and changed. An implementation for a payment service calls `setPlan` when its webhook says so. */
export interface BillingProvider {
  readonly name: string;
  /** One sentence for the usage page: how a plan is changed here. */
  readonly howToChange: string;
  /** Page where the team pays or changes its plan; null when there is none. */
  changeUrl(teamId: TeamId): Promise<string | null>;
  setPlan(db: Db, teamId: TeamId, plan: PlanName): Promise<void>;
}

/** Plans set by whoever runs the installation, with `npm run plan`. No money moves. */
export const manualBilling: BillingProvider = {
  name: "manual",
  howToChange: "Whoever runs this installation changes plans, with npm run plan.",
  async changeUrl() {
    return null;
  },
  async setPlan(db, teamId, plan) {
    await db.team.update({ where: { id: teamId }, data: { plan } });
  },
};

/** The one in use. */
export function billing(): BillingProvider {
  return manualBilling;
}
