import type { Role } from "@/server/auth/types";

export interface TeamListItem {
  teamId: string;
  name: string;
  role: Role;
  isCurrent: boolean;
}

export interface MemberListItem {
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: Date;
  isSelf: boolean;
  /** Two-factor sign-in; null for those who may not know. */
  hasSecondFactor: boolean | null;
}

export type InvitationState = "open" | "expired" | "accepted" | "withdrawn";

export interface InvitationListItem {
  invitationId: string;
  email: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date;
  /** How often it was mailed, and when last. */
  sentCount: number;
  lastSentAt: Date;
  state: InvitationState;
  /** When it was accepted or withdrawn. */
  endedAt: Date | null;
}

/** What a person holding an invitation link sees before accepting. */
export interface InvitationPreview {
  teamName: string;
  email: string;
  role: Role;
}

export interface Branding {
  accent: string | null;
  footer: string | null;
  contact: string | null;
  /** "data:image/png;base64,…", ready for an <img>. */
  logoDataUrl: string | null;
}
