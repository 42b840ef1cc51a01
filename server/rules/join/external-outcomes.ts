import type { ExternalCheck } from "@/server/facts/types";
import type { Evidence, SiteFacts, SiteOutcome } from "@/server/rules/types";
import { failPage, settle } from "./outcomes";
import { isLiveHtml } from "./page-state";

const FEW_HOSTS = 3;

/** When not one of several outside hosts answered, the fault is with our own connection and says nothing of theirs. */
function isCutOff(site: SiteFacts): boolean {
  const hosts = new Set<string>();
  for (const { url, status } of site.externals.values()) {
    if (status !== null) return false;
    hosts.add(new URL(url).host);
  }
  return hosts.size >= FEW_HOSTS;
}

/** One failure for each live page with links to other sites whose check had this outcome. */
export function externalOutcomes(
  site: SiteFacts,
  outcome: ExternalCheck["outcome"],
  message: (faultyCount: number) => string,
): SiteOutcome[] {
  let lookedAtCount = 0;
  const failures: SiteOutcome[] = [];
  const cutOff = isCutOff(site);
  for (const page of site.pages.values()) {
    if (!isLiveHtml(page)) continue;
    const seen = new Set<string>();
    const evidence: Evidence[] = [];
    for (const anchor of page.html.anchors) {
      const check = anchor.isInternal || anchor.url === null ? undefined : site.externals.get(anchor.url);
      if (!check || seen.has(check.url)) continue;
      seen.add(check.url);
      lookedAtCount++;
      if ((cutOff ? "unverified" : check.outcome) !== outcome) continue;
      evidence.push({ kind: "link", source: page.url, target: check.url, text: anchor.text, line: anchor.line });
      const detail = cutOff ? null : detailOf(check);
      if (detail) evidence.push(detail);
    }
    const faultyCount = evidence.filter((item) => item.kind === "link").length;
    if (faultyCount > 0) failures.push(failPage(page.url, message(faultyCount), evidence));
  }
  return settle(failures, lookedAtCount, "No links to other sites were checked.");
}

function detailOf(check: ExternalCheck): Evidence | null {
  if (check.redirectUrl) return { kind: "url", label: "Now at", value: check.redirectUrl };
  if (check.error) return { kind: "text", label: check.url, value: check.error.message };
  return check.status === null ? null : { kind: "text", label: check.url, value: `Status ${check.status}` };
}
