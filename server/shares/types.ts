import type { TeamId } from "@/server/db/team-id";
import type { SHARE_STATES, ShareSection } from "./constants";

export type ShareState = (typeof SHARE_STATES)[number];

/** How a link is set up, without anything that opens it. */
export interface ShareSettings {
  /** Always the newest finished audit of the site, instead of one that stays. */
  isPortal: boolean;
  sections: ShareSection[];
  hasPassword: boolean;
  allowedDomains: string[];
  hidesEvidence: boolean;
  allowsComments: boolean;
}

export interface ShareListItem extends ShareSettings {
  shareId: string;
  /** null for a portal. */
  auditId: string | null;
  siteId: string;
  siteName: string;
  host: string;
  /** null for a portal. */
  auditCompletedAt: Date | null;
  /** 0–100, or null when the audit has none, and for a portal. */
  score: number | null;
  label: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  viewCount: number;
  lastViewedAt: Date | null;
  /** Of readers, hidden ones left out. */
  commentCount: number;
  signedOffAt: Date | null;
  state: ShareState;
}

export interface ShareViewRow {
  viewId: string;
  createdAt: Date;
  /** Proven by a mailed link; null where none was asked for. */
  email: string | null;
  /** Short pseudonym of the network address: equal for equal addresses within one link, and not to be reversed. */
  visitor: string;
  userAgent: string;
}

export interface ShareCommentRow {
  commentId: string;
  authorName: string;
  ruleId: string | null;
  /** Of the rule it is about; null for the whole report. */
  ruleTitle: string | null;
  text: string;
  createdAt: Date;
  isHidden: boolean;
}

export interface ShareDetail {
  share: ShareListItem;
  signedOffBy: string | null;
  /** Newest first. */
  views: ShareViewRow[];
  /** Oldest first. */
  comments: ShareCommentRow[];
}

/** What a living link leads to: one audit of one team, to read. Stays on the server. */
export interface OpenShare {
  shareId: string;
  teamId: TeamId;
  auditId: string;
  isPortal: boolean;
  expiresAt: Date;
  sections: ShareSection[];
  hidesEvidence: boolean;
  allowsComments: boolean;
  signedOffAt: Date | null;
  signedOffBy: string | null;
  passwordHash: string | null;
  allowedDomains: string[];
}

/** Somebody at a link's door. */
export interface ShareVisit {
  token: string;
  ip: string;
  userAgent: string;
  cookieHeader: string | null;
}
