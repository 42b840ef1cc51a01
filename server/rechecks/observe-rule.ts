import type { SiteFacts, SiteRule } from "@/server/rules/types";

/** Which parts of the joined crawl a rule looks at: only those are worth asking for again. */
export function observeRule(rule: SiteRule, site: SiteFacts): ReadonlySet<string> {
  const parts = new Set<string>();
  const watched = new Proxy(site, {
    get(target, part) {
      if (typeof part === "string") parts.add(part);
      return Reflect.get(target, part);
    },
  });
  try {
    rule.check(watched);
  } catch {
    // The real run reports the error; the parts read until then are still known.
  }
  return parts;
}
