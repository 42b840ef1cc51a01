/** Services of Google that count requests by key and Pacific day. */
export const QUOTA_SERVICES = ["psi", "crux", "crux-history"] as const;
export type QuotaService = (typeof QUOTA_SERVICES)[number];

export const QUOTA_LABELS: Record<QuotaService, string> = {
  psi: "PageSpeed Insights",
  crux: "Chrome UX Report",
  "crux-history": "Chrome UX Report, history",
};

/** Days of the ledger that the screen shows, today included. */
export const LEDGER_DAYS = 14;
