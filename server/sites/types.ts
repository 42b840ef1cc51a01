/** A site as its list shows it. */
export interface SiteRow {
  id: string;
  name: string;
  startUrl: string;
  host: string;
  createdAt: Date;
  auditCount: number;
  lastAudit: { id: string; status: string; score: number | null; createdAt: Date } | null;
}
