import type { PageFacts } from "@/server/facts/types";
import type { FindingFacts, RuleMeta } from "@/server/rules/types";
import { changeOf, type Trouble, troubleOf } from "./describe-page";
import type { CheckedFinding } from "./select-findings";
import type { Answer, FindingCheck, Sight } from "./types";

const KEPT_EVIDENCE = 5;
const KEPT_ANSWERS = 10;

/** A page that a finding rests on: as the audit saw it and as it answers now; null when it was not asked or unknown. */
export interface InvolvedPage {
  url: string;
  stored: PageFacts | null;
  fresh: PageFacts | null;
}

export interface Judgement {
  finding: CheckedFinding & { status: string };
  rule: RuleMeta;
  /** What the rule finds on the target now. */
  now: FindingFacts | null;
  /** The rule threw. */
  error: string | null;
  /** The reason why the rule passes without judging, in its own words. */
  notApplicable: string | null;
  /** The finding's own page first. */
  involved: readonly InvolvedPage[];
  /** Something else that kept the rule from a verdict, such as a link target that turned us away. */
  obstacle: string | null;
  checkedAt: Date;
}

/**
 * A fault counts as fixed only when every page it rests on gave an answer that means something. A page that is in the
 * same trouble as in the audit was no obstacle then and is none now, unless the audit itself could not verify it.
 */
export function judgeFinding(input: Judgement): FindingCheck {
  const { finding, now, checkedAt } = input;
  const { outcome, after } = decide(input);
  return {
    findingId: finding.id,
    key: finding.key,
    ruleId: finding.ruleId,
    url: finding.url,
    outcome,
    before: sight(finding.message, finding.evidence),
    after: sight(after, now?.evidence ?? []),
    answers: answersOf(input.involved),
    checkedAt: checkedAt.toISOString(),
  };
}

function decide(input: Judgement): { outcome: FindingCheck["outcome"]; after: string } {
  const { now, error, obstacle, rule, involved, finding } = input;
  if (error !== null)
    return { outcome: "unverified", after: "The rule could not be run on what the page answers now." };
  if (now?.status === "failed" && !restsOnOldPages(involved, finding.url))
    return { outcome: "still-there", after: now.message };
  if (now?.status === "unverified") return { outcome: "unverified", after: now.message };
  const trouble = involved.flatMap((page) => newTrouble(page, finding) ?? [])[0];
  if (trouble) return { outcome: "unverified", after: trouble.sentence };
  if (obstacle) return { outcome: "unverified", after: obstacle };
  const own = involved.find((page) => page.url === finding.url)?.fresh;
  const change = own ? changeOf(own) : null;
  return { outcome: "fixed", after: change ?? input.notApplicable ?? `${rule.title}.` };
}

/** The rule saw what the audit had stored, because there was no room or time to ask for the pages that decide. */
function restsOnOldPages(involved: readonly InvolvedPage[], ownUrl: string | null): boolean {
  const others = involved.filter((page) => page.url !== ownUrl);
  const isOwnOld = involved.some((page) => page.url === ownUrl && page.fresh === null);
  return isOwnOld || (others.length > 0 && others.every((page) => page.fresh === null));
}

function newTrouble(page: InvolvedPage, finding: Judgement["finding"]): Trouble | null {
  if (page.fresh === null) return { kind: "unasked", sentence: `There was no time left to ask for ${page.url}.` };
  const trouble = troubleOf(page.fresh);
  if (trouble === null) return null;
  const isOwn = page.url === finding.url;
  const sentence = isOwn ? trouble.sentence : `${trouble.sentence} (${page.url})`;
  const wasSame = page.stored !== null && troubleOf(page.stored)?.kind === trouble.kind;
  return wasSame && finding.status === "failed" ? null : { kind: trouble.kind, sentence };
}

function sight(message: string, evidence: Sight["evidence"]): Sight {
  return { message, evidence: evidence.slice(0, KEPT_EVIDENCE) };
}

function answersOf(involved: readonly InvolvedPage[]): Answer[] {
  return involved
    .flatMap(({ fresh }) => (fresh ? [{ url: fresh.url, status: fresh.status, redirectUrl: fresh.redirectUrl }] : []))
    .slice(0, KEPT_ANSWERS);
}
