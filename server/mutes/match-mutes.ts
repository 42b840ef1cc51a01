import { compilePatterns } from "../crawl/patterns";

export interface ActiveMute {
  id: string;
  ruleId: string;
  urlPattern: string;
}

/** The mute that covers a finding, the oldest first; null when it counts. `url` is null for a fault of the site. */
export type FindMute = (finding: { ruleId: string; url: string | null }) => string | null;

/** "*" covers everything, faults of the whole site included; any other pattern covers pages only. */
export function createMuteFinder(mutes: readonly ActiveMute[]): FindMute {
  const byRule = new Map<string, { id: string; covers: (url: string | null) => boolean }[]>();
  for (const { id, ruleId, urlPattern } of mutes) {
    const known = byRule.get(ruleId) ?? [];
    byRule.set(ruleId, [...known, { id, covers: coverOf(urlPattern) }]);
  }
  return ({ ruleId, url }) => byRule.get(ruleId)?.find((mute) => mute.covers(url))?.id ?? null;
}

function coverOf(urlPattern: string): (url: string | null) => boolean {
  if (urlPattern === "*") return () => true;
  const compiled = compilePatterns({ include: [urlPattern] });
  // A pattern is checked when it is saved; one that can no longer be read covers nothing rather than everything.
  if (!compiled.ok) return () => false;
  return (url) => url !== null && compiled.patterns.verdict(url) === "included";
}
