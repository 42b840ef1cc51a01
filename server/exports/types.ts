import type { TeamId } from "../db/team-id";

/** A finished audit of the team that asked, and what every export says about it. */
export interface ExportAudit {
  id: string;
  teamId: TeamId;
  host: string;
  siteName: string;
  startUrl: string;
  status: string;
  createdAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
  ruleSetVersion: string;
  score: number | null;
  isPartial: boolean;
  isCrawlComplete: boolean;
  pagesCrawled: number;
  indexablePages: number;
  /** "halden.example-2026-11-20": start of the names of its files. */
  fileStem: string;
}

export type Cell = string | number | boolean | Date | null;

/** One row of a table, in the order of its columns. */
export type ExportRow = Record<string, Cell>;
