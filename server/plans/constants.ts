/** What a team may do. Null is no limit of the plan; what the product itself can do is limited elsewhere. */
export interface PlanLimits {
  /** Addresses requested in one audit. */
  pagesPerAudit: number | null;
  /** Audits begun in a calendar month, UTC; those that failed are given back. */
  auditsPerMonth: number | null;
  /** Audits waiting and running at the same time. */
  concurrentAudits: number | null;
  schedules: number | null;
  /** Members and open invitations. */
  seats: number | null;
}

export const LIMIT_NAMES = ["auditsPerMonth", "concurrentAudits", "schedules", "seats", "pagesPerAudit"] as const;
export type LimitName = keyof PlanLimits;

export const PLAN_NAMES = ["self-hosted", "free", "team", "agency"] as const;
export type PlanName = (typeof PLAN_NAMES)[number];

export interface Plan {
  label: string;
  limits: PlanLimits;
}

/** An installation of one's own has no limits but those of its machine; the others are for a hosted one. */
export const PLANS: Record<PlanName, Plan> = {
  "self-hosted": {
    label: "Self-hosted",
    limits: { pagesPerAudit: null, auditsPerMonth: null, concurrentAudits: null, schedules: null, seats: null },
  },
  free: {
    label: "Free",
    limits: { pagesPerAudit: 500, auditsPerMonth: 10, concurrentAudits: 1, schedules: 1, seats: 2 },
  },
  team: {
    label: "Team",
    limits: { pagesPerAudit: 5_000, auditsPerMonth: 200, concurrentAudits: 5, schedules: 25, seats: 10 },
  },
  agency: {
    label: "Agency",
    limits: { pagesPerAudit: 10_000, auditsPerMonth: 2_000, concurrentAudits: 25, schedules: 250, seats: 50 },
  },
};
