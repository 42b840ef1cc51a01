import type { Evidence, SiteFacts, SiteOutcome } from "@/server/rules/types";
import { failSite, notApplicable, passSite } from "./outcomes";
import { forbidsEverything, isReadable, namedRules } from "./robots-groups";

/** Agents whose own group forbids everything. The group for all agents is another rule's business. */
export function blockedAgents(
  site: SiteFacts,
  agents: readonly string[],
  message: (names: string) => string,
): SiteOutcome[] {
  const robots = site.probes.robots;
  if (!isReadable(robots)) return notApplicable("robots.txt was not read.");
  const evidence = agents.flatMap((agent): Evidence[] => {
    const line = forbidsEverything(namedRules(robots, agent) ?? []);
    return line ? [{ kind: "snippet", value: `User-agent: ${agent}\nDisallow: ${line.pattern}`, line: line.line }] : [];
  });
  const names = agents.filter((agent) => forbidsEverything(namedRules(robots, agent) ?? []));
  return names.length > 0 ? [failSite(message(names.join(", ")), evidence)] : passSite();
}
