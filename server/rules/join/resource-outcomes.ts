import type { ResourceCheck } from "@/server/facts/types";
import type { Severity, SiteFacts, SiteOutcome } from "@/server/rules/types";
import { failPage, settle } from "./outcomes";
import { resourcesOf } from "./page-resources";
import { isLiveHtml } from "./page-state";

interface ResourceQuestion {
  concerns: (check: ResourceCheck) => boolean;
  isFaulty: (check: ResourceCheck) => boolean;
  message: (faultyCount: number, faulty: ResourceCheck[]) => string;
  /** Shown beside each URL; the status by default. */
  label?: (check: ResourceCheck) => string;
  severity?: (faulty: ResourceCheck[]) => Severity;
}

/** One failure for each live page that uses a faulty script, style sheet or image. */
export function resourceOutcomes(site: SiteFacts, question: ResourceQuestion): SiteOutcome[] {
  let lookedAtCount = 0;
  const failures: SiteOutcome[] = [];
  for (const page of site.pages.values()) {
    if (!isLiveHtml(page)) continue;
    const checks = resourcesOf(site, page)
      .map(({ check }) => check)
      .filter(question.concerns);
    lookedAtCount += checks.length;
    const faulty = checks.filter(question.isFaulty);
    if (faulty.length === 0) continue;
    const evidence = faulty.map((check) => ({
      kind: "url" as const,
      label: question.label?.(check) ?? `Status ${check.status}`,
      value: check.url,
    }));
    failures.push(failPage(page.url, question.message(faulty.length, faulty), evidence, question.severity?.(faulty)));
  }
  return settle(failures, lookedAtCount, "No such resource was checked.");
}
