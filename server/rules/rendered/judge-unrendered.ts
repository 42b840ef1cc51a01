import type { PageFacts } from "@/server/facts/types";
import { isLiveHtml } from "../join/page-state";
import { textSeen } from "../page/outcomes";
import { runPageRules } from "../run-page-rules";
import type { FindingFacts, PageContext, PageRule } from "../types";
import { isJudgedAsRendered } from "./judge-as-rendered";
import { needsScripts } from "./needs-scripts";

/** Rules that compare pages by what scripts would have put into them. */
const COMPARES_CONTENT: ReadonlySet<string> = new Set([
  "description-duplicate",
  "duplicate-content-exact",
  "duplicate-content-near",
  "h1-duplicate",
  "sd-coverage-outlier",
  "soft-404",
  "thin-vs-site-norm",
  "title-duplicate",
  "title-pattern-outlier",
]);

/** Rules that miss the links of a start page which was never filled. */
const COUNTS_LINKS: ReadonlySet<string> = new Set([
  "canonical-target-unlinked",
  "crawl-depth-high",
  "inlinks-nofollow-only",
  "inlinks-single",
  "orphan-page",
]);

/** Empty frames of which nobody saw what scripts make of them: URL to the reason, a part of a sentence. */
export type UnrenderedFrames = ReadonlyMap<string, string>;

/** The page is HTML that waits for scripts, so that little can be said without running them. */
export function isFrame(page: PageFacts): boolean {
  return isLiveHtml(page) && needsScripts(page.html);
}

/** What page rules found missing in a frame is not known to be missing: unverified, with the reason. */
export function judgeUnrendered(
  page: PageFacts,
  context: PageContext,
  pageRules: readonly PageRule[],
  why: string,
): FindingFacts[] {
  const run = runPageRules(page, context, pageRules.filter(isJudgedAsRendered));
  return run.findings.filter((finding) => finding.status === "failed").map((finding) => asUnverified(finding, why));
}

/** Findings of rules about the whole site, without claims that rest on what a frame does not hold. */
export function withoutClaimsAboutFrames(
  findings: readonly FindingFacts[],
  frames: UnrenderedFrames,
  startUrl: string,
): FindingFacts[] {
  const ofStart = frames.get(startUrl);
  return findings.map((finding) => {
    if (finding.status !== "failed" || finding.url === null) return finding;
    const own = COMPARES_CONTENT.has(finding.ruleId) ? frames.get(finding.url) : undefined;
    if (own !== undefined) return asUnverified(finding, own);
    if (ofStart === undefined || !COUNTS_LINKS.has(finding.ruleId)) return finding;
    return {
      ...finding,
      status: "unverified",
      message: `The start page is an empty frame that scripts fill with links, and ${ofStart}.`,
    };
  });
}

function asUnverified(finding: FindingFacts, why: string): FindingFacts {
  return {
    ...finding,
    status: "unverified",
    message: `The HTML is an empty frame that scripts fill, and ${why}.`,
    evidence: [textSeen(finding.message, "In the HTML alone"), ...finding.evidence],
  };
}
