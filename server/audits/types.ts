import type { AuditStatus } from "./constants";

/** An audit as lists show it. */
export interface AuditRow {
  id: string;
  siteId: string;
  siteName: string;
  startUrl: string;
  host: string;
  status: AuditStatus;
  score: number | null;
  isPartial: boolean;
  pagesCrawled: number;
  criticalCount: number;
  warningCount: number;
  noticeCount: number;
  averagePerformance: number | null;
  createdAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
  failureReason: string | null;
  hasReport: boolean;
}
