import type { Channel, EventKind } from "./constants";

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Something that happened to a team, in words and as data. */
export interface TeamEvent {
  kind: EventKind;
  /** Of the happening, within the team: the same key is told once, however often a step is repeated. */
  key: string;
  /** One line without a full stop. */
  title: string;
  /** A sentence or two; may be empty. */
  body: string;
  /** Path in the dashboard, "/audits/…". */
  href: string;
  /** What programs get beside the words. */
  data: { [name: string]: Json };
}

export interface InboxItem {
  notificationId: string;
  /** An EventKind, or one that this version does not know. */
  kind: string;
  title: string;
  body: string;
  href: string;
  createdAt: Date;
  isRead: boolean;
}

export interface InboxPage {
  items: InboxItem[];
  /** Ask with it for older ones; null at the end. */
  nextCursor: string | null;
}

export interface KindPreference {
  kind: EventKind;
  channels: Record<Channel, boolean>;
}

export interface Preferences {
  kinds: KindPreference[];
  /** A mail at once when an audit that one started oneself has ended. */
  mailsOwnAudits: boolean;
  digest: "hourly" | "daily";
  /** Of daily digests; null is UTC. */
  timeZone: string | null;
}
