import type { Evidence } from "@/server/rules/types";
import { evidenceUrls } from "./evidence-urls";

/** Pages kept back for links and evidence that only turn up while checking. */
const RESERVE = 10;

export interface Plannable {
  url: string | null;
  evidence: readonly Evidence[];
  /** The rule looks at other pages too. */
  isJoined: boolean;
}

/**
 * As many findings, in their order, as need no more pages than the limit, and at least one. Returns them with how many
 * were left out.
 */
export function planRecheck<Item extends Plannable>(
  findings: readonly Item[],
  maxPages: number,
): { chosen: Item[]; leftOutCount: number } {
  const chosen: Item[] = [];
  const needed = new Set<string>();
  for (const finding of findings) {
    const wanted = finding.isJoined ? evidenceUrls(finding.evidence) : [];
    if (finding.url !== null) wanted.push(finding.url);
    const added = wanted.filter((url) => !needed.has(url));
    const limit = finding.isJoined ? maxPages - RESERVE : maxPages;
    if (chosen.length > 0 && needed.size + added.length > limit) continue;
    for (const url of added) needed.add(url);
    chosen.push(finding);
  }
  return { chosen, leftOutCount: findings.length - chosen.length };
}
