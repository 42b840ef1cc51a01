import type { ImageFacts, ResourceCheck } from "@/server/facts/types";
import type { Evidence, Severity, SiteFacts, SiteOutcome } from "@/server/rules/types";
import { failPage, settle } from "./outcomes";
import { imagesOf } from "./page-resources";
import { isLiveHtml } from "./page-state";

interface ImageQuestion {
  concerns: (check: ResourceCheck) => boolean;
  isFaulty: (check: ResourceCheck, image: ImageFacts) => boolean;
  message: (faultyCount: number, faulty: ResourceCheck[]) => string;
  label: (check: ResourceCheck) => string;
  severity?: (faulty: ResourceCheck[]) => Severity;
}

/** One failure for each live page with faulty images, the line of each in its label. */
export function imageOutcomes(site: SiteFacts, question: ImageQuestion): SiteOutcome[] {
  let lookedAtCount = 0;
  const failures: SiteOutcome[] = [];
  for (const page of site.pages.values()) {
    if (!isLiveHtml(page)) continue;
    const used = imagesOf(site, page).filter(({ check }) => question.concerns(check));
    lookedAtCount += used.length;
    const faulty = used.filter(({ check, image }) => question.isFaulty(check, image));
    if (faulty.length === 0) continue;
    const checks = faulty.map(({ check }) => check);
    const evidence = faulty.map(
      ({ check, image }): Evidence => ({
        kind: "url",
        label: image.line === null ? question.label(check) : `${question.label(check)}, line ${image.line}`,
        value: check.url,
      }),
    );
    failures.push(failPage(page.url, question.message(checks.length, checks), evidence, question.severity?.(checks)));
  }
  return settle(failures, lookedAtCount, "No images were checked.");
}
