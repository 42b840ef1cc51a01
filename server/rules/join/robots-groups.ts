import type { RobotsFacts, RobotsGroupFacts } from "@/server/facts/types";

/** Rules of the groups that name the agent; null when none does. Names compare without case, as RFC 9309 asks. */
export function namedRules(robots: RobotsFacts, agent: string): RobotsGroupFacts["rules"] | null {
  const wanted = agent.toLowerCase();
  const groups = robots.groups.filter((group) => group.agents.some((name) => name.toLowerCase() === wanted));
  return groups.length === 0 ? null : groups.flatMap((group) => group.rules);
}

/** The line that forbids the home path, null when it is allowed. Longest pattern wins, allow wins a tie (RFC 9309 2.2.2). */
export function rootDisallow(rules: RobotsGroupFacts["rules"]): RobotsGroupFacts["rules"][number] | null {
  let best: RobotsGroupFacts["rules"][number] | null = null;
  for (const rule of rules) {
    if (!matchesRoot(rule.pattern)) continue;
    const isLonger = best === null || rule.pattern.length > best.pattern.length;
    const winsTie = best !== null && rule.pattern.length === best.pattern.length && rule.type === "allow";
    if (isLonger || winsTie) best = rule;
  }
  return best?.type === "disallow" ? best : null;
}

/** Patterns that cover "/" itself. */
function matchesRoot(pattern: string): boolean {
  return /^(\/?\**\$?|\*+\/\**\$?)$/.test(pattern) && pattern !== "" && pattern !== "$";
}

/** Forbids every path, not only the home path: "/", "*" and "/*" do, "/$" does not. */
export function forbidsEverything(rules: RobotsGroupFacts["rules"]): RobotsGroupFacts["rules"][number] | null {
  const line = rootDisallow(rules);
  return line && line.pattern !== "/$" && line.pattern !== "*/$" ? line : null;
}

/** The file was read: a 404 has no rules, an error has no answer. */
export function isReadable(robots: RobotsFacts | null): robots is RobotsFacts {
  return robots !== null && robots.status !== null && robots.status >= 200 && robots.status < 300;
}
