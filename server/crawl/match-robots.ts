import type { RobotsFacts, RobotsVerdict } from "@/server/facts/types";
import { ROBOTS_AGENT } from "@/server/net/user-agent";
import { normalisePercent } from "./percent-encoding";
import { compileWildcard, type Wildcard } from "./wildcard";

export interface RobotsMatch {
  allowed: boolean;
  /** The line that decided, e.g. "Disallow: /private/", or a sentence when no line did; null when nothing forbids. */
  rule: string | null;
}

interface CompiledRule {
  type: "allow" | "disallow";
  matches: Wildcard;
  length: number;
  text: string;
}

const compiled = new WeakMap<RobotsFacts, Map<string, CompiledRule[]>>();

/**
 * The one matcher for crawl and checks. `agents` are product tokens, most specific first ("googlebot-image",
 * "googlebot"): the groups of the first token that has any are merged, else those of "*". The longest pattern wins,
 * allow wins a tie. 4xx and endless redirects allow everything; 5xx, 429 and no answer forbid everything, as Google
 * does. null means there is no file to ask.
 */
export function matchRobots(robots: RobotsFacts | null, agents: readonly string[], url: string): RobotsMatch {
  if (robots === null) return { allowed: true, rule: null };
  const { pathname, search } = new URL(url);
  if (pathname === "/robots.txt") return { allowed: true, rule: null };
  if (robots.error !== null || robots.status === null || robots.status >= 500 || robots.status === 429) {
    return { allowed: false, rule: "robots.txt could not be read, so nothing may be crawled." };
  }
  if (robots.status < 200 || robots.status > 299) return { allowed: true, rule: null };

  const path = canonicalPath(pathname + search);
  let best: CompiledRule | null = null;
  for (const rule of rulesFor(robots, agents)) {
    if (best !== null && rule.length < best.length) break;
    if (!rule.matches(path)) continue;
    if (best === null || rule.type === "allow") best = rule;
  }
  return { allowed: best?.type !== "disallow", rule: best?.text ?? null };
}

export function robotsVerdict(robots: RobotsFacts | null, url: string): RobotsVerdict {
  const google = matchRobots(robots, ["googlebot"], url);
  const us = matchRobots(robots, [ROBOTS_AGENT], url);
  return { isAllowedForUs: us.allowed, isAllowedForGooglebot: google.allowed, rule: google.rule };
}

/** Seconds between requests that the file asks of us, null when it does not. */
export function crawlDelayOf(robots: RobotsFacts | null, agents: readonly string[] = [ROBOTS_AGENT]): number | null {
  if (robots === null) return null;
  const delays = groupsFor(robots, agents).flatMap((group) => group.crawlDelaySeconds ?? []);
  return delays.length > 0 ? Math.max(...delays) : null;
}

function groupsFor(robots: RobotsFacts, agents: readonly string[]): RobotsFacts["groups"] {
  for (const agent of [...agents, "*"]) {
    const groups = robots.groups.filter((group) => group.agents.includes(agent.toLowerCase()));
    if (groups.length > 0) return groups;
  }
  return [];
}

/** Longest first, so that matching can stop at the first length that matched. */
function rulesFor(robots: RobotsFacts, agents: readonly string[]): CompiledRule[] {
  let byAgents = compiled.get(robots);
  if (!byAgents) {
    byAgents = new Map();
    compiled.set(robots, byAgents);
  }
  const key = agents.join(" ");
  let rules = byAgents.get(key);
  if (!rules) {
    rules = groupsFor(robots, agents)
      .flatMap((group) => group.rules.flatMap(compileRule))
      .sort((a, b) => b.length - a.length);
    byAgents.set(key, rules);
  }
  return rules;
}

function compileRule(rule: { type: "allow" | "disallow"; pattern: string }): CompiledRule[] {
  if (!/^[/*]/.test(rule.pattern)) return [];
  const text = `${rule.type === "allow" ? "Allow" : "Disallow"}: ${rule.pattern}`;
  const patterns = [rule.pattern];
  // Google: "Allow: /index.html" also allows the folder itself.
  const folder = rule.type === "allow" ? /^(.*\/)index\.htm[^/]*$/.exec(rule.pattern)?.[1] : undefined;
  if (folder) patterns.push(`${folder}$`);

  return patterns.map((pattern) => {
    const isAnchored = pattern.endsWith("$");
    const canonical = (isAnchored ? pattern.slice(0, -1) : pattern).split("*").map(canonicalPath).join("*");
    return {
      type: rule.type,
      text,
      length: lengthOf(pattern),
      matches: compileWildcard(canonical, isAnchored),
    };
  });
}

/** Rank of a rule: octets as written, with everything beyond ASCII escaped, as Google counts. */
function lengthOf(pattern: string): number {
  return pattern.replace(/[^\x20-\x7e]+/g, encodeURIComponent).length;
}

/**
 * One spelling for both sides: equal escapes made equal, everything outside a plain set escaped, so that a pattern with
 * "ä", "%c3%a4" or "%2A" meets the address it means (RFC 9309 §2.2.2).
 * Lone surrogates cannot occur: both sides come out of a UTF-8 decoder or the URL parser.
 */
function canonicalPath(text: string): string {
  return normalisePercent(text).replace(/[^A-Za-z0-9\-._~%:/?#@!&()+,;=]+/g, (part) =>
    encodeURIComponent(part).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
}
