import type { AuditOptions } from "../audits/schemas";
import type { Calendar } from "./next-run";

export interface ScheduleRow extends Calendar {
  id: string;
  siteId: string;
  siteName: string;
  startUrl: string;
  options: AuditOptions;
  isOn: boolean;
  /** Means nothing while the schedule is paused. */
  nextAt: Date;
  /** The last turn, whether or not it made an audit. */
  lastRunAt: Date | null;
  /** The audit of the last turn that made one; null when it was deleted or there was none. */
  lastAuditId: string | null;
  /** Why the last turn made no audit. */
  lastSkipped: string | null;
}
