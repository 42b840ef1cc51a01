import { createHash } from "node:crypto";

/**
 * The part of a site an address belongs to: its host and first folder, "example.com/blog" for /blog/a and /blog?page=2.
 * Everything right below the root is one section, "example.com/", since many sites keep all their pages there. Valid
 * in JavaScript and in PostgreSQL, so that both sides agree.
 */
export const SECTION_PATTERN = "^[a-z]+://([^/]+/[^/?]+)(?:/[^?]|/?[?])";
export const ROOT_PATTERN = "^[a-z]+://([^/?]+/)";

const SECTION = new RegExp(SECTION_PATTERN);
const ROOT = new RegExp(ROOT_PATTERN);

export function sectionOf(url: string): string {
  return SECTION.exec(url)?.[1] ?? ROOT.exec(url)?.[1] ?? url;
}

/** "example.com/blog" → "/blog/"; "example.com/" → "/", which means the pages right below it. */
export function sectionPath(section: string): string {
  const path = section.slice(section.indexOf("/"));
  return path === "/" ? path : `${path}/`;
}

/** Sections with the same place come in a shuffled order too. */
const SHUFFLE_STEPS = 1_024;

/** Of the page limit, what one section may use while addresses of others wait. */
const MAX_SHARE = 0.5;

export function sectionLimit(maxPages: number): number {
  return Math.max(1, Math.floor(maxPages * MAX_SHARE));
}

/**
 * A place in the queue for each new address: the n-th of its section, so that at one distance from the start the
 * sections take turns. Which address of a section comes first is a stable shuffle, since the first by name are alike.
 * `knownBySection` counts the addresses that have a place already.
 */
export function placesOf(
  urls: Iterable<string>,
  knownBySection: ReadonlyMap<string, number>,
): Map<string, { section: string; place: number }> {
  const shuffled = [...new Set(urls)]
    .map((url) => ({ url, section: sectionOf(url), rank: createHash("sha1").update(url).digest().readUInt32BE(0) }))
    .sort((a, b) => a.rank - b.rank || (a.url < b.url ? -1 : 1));
  const next = new Map<string, number>();
  const places = new Map<string, { section: string; place: number }>();
  for (const { url, section, rank } of shuffled) {
    const place = next.get(section) ?? knownBySection.get(section) ?? 0;
    next.set(section, place + 1);
    places.set(url, { section, place: place * SHUFFLE_STEPS + (rank % SHUFFLE_STEPS) });
  }
  return places;
}

/** Which of these addresses, in their order, still fit into the limit of their section. */
export function splitByLimit<Target extends { url: string }>(
  targets: readonly Target[],
  usedBySection: ReadonlyMap<string, number>,
  limit: number,
): { kept: Target[]; over: Target[] } {
  const used = new Map(usedBySection);
  const kept: Target[] = [];
  const over: Target[] = [];
  for (const target of targets) {
    const section = sectionOf(target.url);
    const count = used.get(section) ?? 0;
    if (count >= limit) {
      over.push(target);
      continue;
    }
    used.set(section, count + 1);
    kept.push(target);
  }
  return { kept, over };
}
