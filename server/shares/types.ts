import type { TeamId } from "@/server/db/team-id";
import type { SHARE_STATES } from "./constants";

export type ShareState = (typeof SHARE_STATES)[number];

export interface ShareListItem {
  shareId: string;
  auditId: string;
  siteName: string;
  host: string;
  auditCompletedAt: Date | null;
  /** 0–100, or null when the audit has none. */
  score: number | null;
  label: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  viewCount: number;
  lastViewedAt: Date | null;
  state: ShareState;
}

/** What a living link opens: one audit of one team, to read. */
export interface OpenShare {
  shareId: string;
  teamId: TeamId;
  auditId: string;
  expiresAt: Date;
}
