import { type Channel, DIGEST, EVENT_KINDS, type EventKind, KINDS, OWN_AUDIT } from "./constants";

interface PreferenceRow {
  kind: string;
  channel: string;
  isOn: boolean;
}

/** What one person wants of one team: their rows where there are any, the defaults elsewhere. */
export interface Wishes {
  wants(kind: EventKind, channel: Channel): boolean;
  mailsOwnAudits: boolean;
  isDaily: boolean;
}

export function wishesOf(rows: readonly PreferenceRow[]): Wishes {
  const chosen = new Map(rows.map(({ kind, channel, isOn }) => [`${kind} ${channel}`, isOn]));
  return {
    wants: (kind, channel) => chosen.get(`${kind} ${channel}`) ?? KINDS[kind].defaults[channel],
    mailsOwnAudits: chosen.get(`${OWN_AUDIT} mail`) ?? true,
    isDaily: chosen.get(`${DIGEST} daily`) ?? false,
  };
}

export function kindsWanted(wishes: Wishes, channel: Channel): EventKind[] {
  return EVENT_KINDS.filter((kind) => wishes.wants(kind, channel));
}
