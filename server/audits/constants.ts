/** The pipeline in order; equals the PhaseName enum of the database. */
export const PHASES = ["discover", "crawl", "join", "measure", "score", "analyse", "report", "notify"] as const;
export type PhaseName = (typeof PHASES)[number];

export const PHASE_LABELS: Record<PhaseName, string> = {
  discover: "Discover",
  crawl: "Crawl",
  join: "Compare pages",
  measure: "Measure",
  score: "Score",
  analyse: "Analyse",
  report: "Report",
  notify: "Notify",
};

export const AUDIT_STATUSES = ["queued", "running", "completed", "failed", "cancelled"] as const;
export type AuditStatus = (typeof AUDIT_STATUSES)[number];

export const PHASE_STATUSES = ["pending", "running", "completed", "skipped", "failed"] as const;
export type PhaseStatus = (typeof PHASE_STATUSES)[number];

export function isTerminal(status: AuditStatus): boolean {
  return status === "completed" || status === "failed" || status === "cancelled";
}

export const MAX_PAGES_LIMIT = 10_000;
export const MAX_SAMPLE_SIZE = 50;

export const RENDER_MODES = ["auto", "all", "off"] as const;
export type RenderMode = (typeof RENDER_MODES)[number];

/** How often each page may be measured: odd, so that there is a median. */
export const MEASURE_RUNS = [1, 3, 5] as const;
