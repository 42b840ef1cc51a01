import { BAD_LOOKS_FOR_ALARM, SITEMAP_ALARM_SHARE } from "./constants";
import type { Observation, Watched } from "./types";

type Seen = Extract<Observation, { outcome: "seen" }>;

export interface Alarm {
  kind: Watched["kind"];
  url: string;
  before: string | null;
  after: string;
}

export interface Comparison {
  watched: Watched[];
  /** Bad for the second time in a row. */
  opened: Alarm[];
  /** Open already, and still bad. */
  continued: Alarm[];
  /** In order again, or no longer watched. */
  closed: Pick<Watched, "kind" | "url">[];
}

/**
 * What the last look changed. An alarm opens with the second bad look in a row and closes with the first good one. What
 * could not be verified neither opens nor closes anything and breaks no row. The first look sets what is normal.
 */
export function compareStates(before: readonly Watched[], observations: readonly Observation[]): Comparison {
  const known = new Map(before.map((watched) => [keyOf(watched), watched]));
  const result: Comparison = { watched: [], opened: [], continued: [], closed: [] };
  for (const observation of observations) {
    const last = known.get(keyOf(observation));
    known.delete(keyOf(observation));
    const next = nextOf(last ?? unseen(observation), observation);
    if (next === null) continue;
    result.watched.push(next);
    if (observation.outcome !== "seen") continue;
    const { kind, url, good } = next;
    const wasOpen = isAlarming(last);
    if (!isAlarming(next)) {
      if (wasOpen) result.closed.push({ kind, url: last?.url ?? url });
    } else {
      const alarm = { kind, url: last?.url ?? url, before: good, after: observation.value };
      if (wasOpen) result.continued.push(alarm);
      else result.opened.push({ ...alarm, url });
    }
  }
  for (const gone of known.values()) if (isAlarming(gone)) result.closed.push({ kind: gone.kind, url: gone.url });
  return result;
}

export function isAlarming(watched: Watched | undefined): boolean {
  return watched !== undefined && watched.badCount >= BAD_LOOKS_FOR_ALARM;
}

/** A site has one sitemap that matters, wherever it stands; everything else is known by kind and address. */
export function keyOf({ kind, url }: Pick<Watched, "kind" | "url">): string {
  return kind === "sitemap" ? kind : `${kind} ${url}`;
}

function unseen({ kind, url }: Observation): Watched {
  return { kind, url, good: null, goodCount: null, seen: null, seenCount: null, badCount: 0, unverified: null };
}

/** null when there is nothing to remember. */
function nextOf(last: Watched, observation: Observation): Watched | null {
  switch (observation.outcome) {
    case "not-asked":
      return last.seen === null && last.unverified === null ? null : last;
    case "unverified":
      return { ...last, unverified: observation.reason };
    case "seen": {
      const isBad = isFault(last, observation);
      const seen = { seen: observation.value, seenCount: observation.count, unverified: null };
      // An open alarm keeps the address it was opened with.
      if (isBad) return { ...last, ...seen, badCount: last.badCount + 1 };
      const { value: good, count: goodCount, url } = observation;
      return { ...last, ...seen, url, good, goodCount, badCount: 0 };
    }
  }
}

/** Worse than it was. Changes for the better, or without weight, become the new normal. */
function isFault({ good, goodCount }: Watched, { kind, value, count, isBroken }: Seen): boolean {
  if (isBroken && kind !== "sitemap") return true;
  if (good === null || good === value) return false;
  switch (kind) {
    case "status":
      return value !== "200";
    case "noindex":
      return value === "noindex";
    case "robots":
      return value.startsWith("Disallow") || (good === "200" && value !== "200");
    case "sitemap":
      // One that never had an address to offer is an audit's business.
      return (goodCount ?? 0) > 0 && (isBroken || (count ?? 0) < (goodCount ?? 0) * SITEMAP_ALARM_SHARE);
    case "canonical":
    case "title":
      return true;
    case "certificate":
      return false;
  }
}
