import type { MetricName } from "./fact-number";
import { type AnalysisFacts, type AnalysisRule, METRIC_LIMITS, metricValues, shareOf } from "./facts";
import { type Analysis, SECTION_LIMITS, type Statement } from "./schema";
import { asSentence, count, listed, lowerFirst, seconds } from "./wording";

type RuleWithId = AnalysisRule & { id: string };

/**
 * The analysis without a model: written from the facts alone, good enough to send to a client. The same facts give the
 * same text. Every section has at least one statement, also for a site without findings.
 */
export function writeDeterministicAnalysis(facts: AnalysisFacts): Analysis {
  const quickWins = facts.rules.filter(isQuickWin).sort(byWorth);
  const projects = facts.rules.filter((rule) => !isQuickWin(rule) && rule.severity !== "notice");
  return {
    executiveSummary: writeSummary(facts).slice(0, SECTION_LIMITS.executiveSummary),
    criticalIssues: writeCritical(facts).slice(0, SECTION_LIMITS.criticalIssues),
    quickWins: writeQuickWins(facts, quickWins).slice(0, SECTION_LIMITS.quickWins),
    technicalRecommendations: writeRecommendations(facts, projects).slice(0, SECTION_LIMITS.technicalRecommendations),
    estimatedImpact: writeImpact(facts).slice(0, SECTION_LIMITS.estimatedImpact),
  };
}

function writeSummary(facts: AnalysisFacts): Statement[] {
  return [writeStanding(facts), writeLever(facts), writeSpeed(facts) ?? writeLimits(facts)].filter(
    (statement) => statement !== null,
  );
}

function writeStanding({ input }: AnalysisFacts): Statement {
  const { domain, score, counts, indexablePageCount } = input;
  const citations = ["A-score", "A-counts", "A-pages"];
  if (score === null) {
    const why =
      indexablePageCount === 0
        ? "because the audit found no page that search engines may index"
        : "because the checks could not be completed";
    return { text: `${domain} has no score ${why}.`, citations };
  }
  const pages = count(indexablePageCount, "indexable page");
  const found = [
    counts.critical > 0 ? count(counts.critical, "critical finding") : "",
    counts.warning > 0 ? count(counts.warning, "warning") : "",
    counts.critical + counts.warning === 0 && counts.notice > 0 ? count(counts.notice, "notice") : "",
  ].filter(Boolean);
  const start = `${domain} scores ${score} out of 100 over ${pages}`;
  if (found.length === 0) return { text: `${start}, and no check failed.`, citations };
  const remaining = counts.critical + counts.warning === 0 ? "; all that is left is " : ", with ";
  return { text: `${start}${remaining}${listed(found)}.`, citations };
}

function writeLever({ rules, input }: AnalysisFacts): Statement | null {
  const [best] = [...rules].sort(byWorth);
  if (!best) {
    return input.indexablePageCount > 0
      ? {
          text: "There is nothing urgent to correct; repeat the audit after larger changes to keep it so.",
          citations: ["A-counts"],
        }
      : null;
  }
  const place = best.pageCount === null ? "the whole site" : count(best.pageCount, "page");
  if (best.gain !== null && best.gain > 0) {
    return {
      text: `The change with the largest effect concerns ${place} (${lowerFirst(best.title)}) and is worth up to ${points(best.gain)}.`,
      citations: [best.id],
    };
  }
  return {
    text: `The most important finding concerns ${place}: ${lowerFirst(asSentence(best.title))}`,
    citations: [best.id],
  };
}

function writeSpeed({ input }: AnalysisFacts): Statement | null {
  const device = input.averages.mobile?.measuredCount ? "mobile" : "desktop";
  const averages = input.averages[device];
  if (!averages || averages.measuredCount === 0 || averages.performance === null) return null;
  const { performance, lcpMs, measuredCount } = averages;
  const pages = measuredCount === 1 ? "the measured page has" : `the ${measuredCount} measured pages average`;
  const start = `On ${device}, ${pages} a performance score of ${performance}`;
  const citations = [`M-performance-${device}`];
  if (lcpMs === null) return { text: `${start}.`, citations };
  return {
    text: `${start} and show their main content (LCP) after ${seconds(lcpMs)}, ${judge("LCP", lcpMs)}.`,
    citations: [...citations, `M-LCP-${device}`],
  };
}

function writeLimits({ input }: AnalysisFacts): Statement | null {
  const [limit] = input.limits;
  return limit ? { text: asSentence(limit), citations: ["L-01"] } : null;
}

function writeCritical(facts: AnalysisFacts): Statement[] {
  const critical = facts.rules.filter((rule) => rule.severity === "critical");
  if (critical.length > 0) {
    return critical.map((rule) => ({
      text: `${rule.title}${extent(rule, facts)}. ${asSentence(rule.why)}`,
      citations: [rule.id],
    }));
  }
  const { indexablePageCount, pageCount, counts } = facts.input;
  if (counts.critical > 0) {
    return [
      {
        text: `The audit has ${count(counts.critical, "critical finding")}; the list of findings names each.`,
        citations: ["A-counts"],
      },
    ];
  }
  if (indexablePageCount === 0) {
    const crawled =
      pageCount === 0 ? "No page could be crawled" : `None of the ${count(pageCount, "crawled page")} can be indexed`;
    return [
      {
        text: `${crawled}. Check that the site answers and that its robots rules let search engines in.`,
        citations: ["A-pages"],
      },
    ];
  }
  const checked =
    indexablePageCount === 1 ? "the one indexable page" : `any of the ${count(indexablePageCount, "indexable page")}`;
  return [{ text: `There is no critical finding on ${checked}.`, citations: ["A-counts", "A-pages"] }];
}

function writeQuickWins(facts: AnalysisFacts, rules: readonly RuleWithId[]): Statement[] {
  if (rules.length === 0) {
    if (isUnseen(facts))
      return [
        {
          text: "Let the crawler in first: small corrections can be named once pages were read.",
          citations: ["A-pages"],
        },
      ];
    const text =
      facts.rules.length === 0
        ? "No small correction is outstanding."
        : "The remaining findings need more than a small change; they are listed under the technical recommendations.";
    return [{ text, citations: ["A-counts"] }];
  }
  return rules.map((rule) => {
    const reach =
      rule.effort === "one-change" && rule.pageCount !== null && rule.pageCount > 1
        ? `One change corrects ${count(rule.pageCount, "page")}${worth(rule)}.`
        : rule.pageCount === null
          ? `It concerns the site as a whole${worth(rule)}.`
          : `It concerns ${count(rule.pageCount, "page")}${worth(rule)}.`;
    return { text: `${rule.title}: ${lowerFirst(asSentence(rule.howToFix))} ${reach}`, citations: [rule.id] };
  });
}

function writeRecommendations(facts: AnalysisFacts, rules: readonly RuleWithId[]): Statement[] {
  const ofSpeed = writeSpeedAdvice(facts);
  const ofRules = rules.map((rule) => ({
    text: `${rule.title}${extent(rule, facts)}. ${asSentence(rule.howToFix)}`,
    citations: [rule.id],
  }));
  const written = [...ofRules.slice(0, SECTION_LIMITS.technicalRecommendations - ofSpeed.length), ...ofSpeed];
  if (written.length > 0) return written;
  if (isUnseen(facts)) {
    return [
      {
        text: "Make one page answer with status 200, indexable content and no robots block, then audit the site again.",
        citations: ["A-pages"],
      },
    ];
  }
  return [
    {
      text: "Keep the structure as it is and audit again after each release, so that a new fault is found early.",
      citations: ["A-counts"],
    },
  ];
}

const SPEED_ADVICE: Record<MetricName, string> = {
  LCP: "Deliver the largest image or heading early: compress it, preload it and answer the first request faster",
  CLS: "Reserve space for images, embeds and late content, so that the layout does not move while it loads",
  TBT: "Defer or remove scripts that keep the page from answering while it loads",
  FCP: "Remove scripts and stylesheets that block the first content",
};

function writeSpeedAdvice({ input }: AnalysisFacts): Statement[] {
  const device = input.averages.mobile?.measuredCount ? "mobile" : "desktop";
  const averages = input.averages[device];
  if (!averages || averages.measuredCount === 0) return [];
  return metricValues(averages)
    .filter(([metric, value]) => value > METRIC_LIMITS[metric].good)
    .map(([metric, value]) => ({
      text: `${SPEED_ADVICE[metric]}. ${metric} averages ${shown(metric, value)} on ${device}, ${judge(metric, value)}.`,
      citations: [`M-${metric}-${device}`],
    }));
}

function writeImpact({ input, rules }: AnalysisFacts): Statement[] {
  const { whatIf, score, counts } = input;
  const statements: Statement[] = [];
  if (
    score !== null &&
    counts.critical > 0 &&
    whatIf &&
    whatIf.criticalFixed !== null &&
    whatIf.criticalFixed > score
  ) {
    statements.push({
      text: `Without the critical findings the score would be ${whatIf.criticalFixed} instead of ${score}.`,
      citations: ["A-what-if", "A-score"],
    });
  }
  const valuable = rules.filter((rule) => rule.gain !== null && rule.gain > 0).sort(byWorth);
  for (const rule of valuable.slice(0, SECTION_LIMITS.estimatedImpact - 1)) {
    const place = rule.pageCount === null ? "for the whole site" : `on ${count(rule.pageCount, "page")}`;
    statements.push({
      text: `Correcting “${rule.title}” ${place} would raise the score by up to ${points(rule.gain ?? 0)}.`,
      citations: [rule.id],
    });
  }
  if (statements.length > 0) return statements;
  const text =
    score === null
      ? "The effect can be stated once the site has a score."
      : "The findings that are left do not lower the score, so correcting them would not raise it.";
  return [
    {
      text: rules.length === 0 && score !== null ? "There is no lost point to win back." : text,
      citations: ["A-score"],
    },
  ];
}

function isUnseen({ input }: AnalysisFacts): boolean {
  return input.indexablePageCount === 0;
}

/** One change to a template or setting, or a few pages to edit by hand. */
function isQuickWin(rule: AnalysisRule): boolean {
  const few = rule.pageCount !== null && rule.pageCount <= 5;
  return rule.effort === "one-change" || (rule.effort === "per-page" && few);
}

function byWorth(a: RuleWithId, b: RuleWithId): number {
  return (b.gain ?? 0) - (a.gain ?? 0) || a.id.localeCompare(b.id, "en");
}

function worth({ gain }: AnalysisRule): string {
  return gain !== null && gain > 0 ? ` and is worth up to ${points(gain)}` : "";
}

function points(gain: number): string {
  return count(gain, "point");
}

/** ": 12 pages, 30% of those that can be indexed"; nothing for the site as a whole. */
function extent(rule: AnalysisRule, { input }: AnalysisFacts): string {
  if (rule.pageCount === null) return "";
  const share = shareOf(rule, input);
  const isTelling = share !== null && rule.pageCount > 1 && input.indexablePageCount >= 10;
  const ofAll = share === 100 ? ", every one that can be indexed" : `, ${share}% of those that can be indexed`;
  return `: ${count(rule.pageCount, "page")}${isTelling ? ofAll : ""}`;
}

function shown(metric: MetricName, value: number): string {
  return metric === "CLS" ? String(value) : seconds(value);
}

function judge(metric: MetricName, value: number): string {
  const { good, poor } = METRIC_LIMITS[metric];
  if (value <= good) return `within the ${shown(metric, good)} that count as good`;
  if (value <= poor) return `above the ${shown(metric, good)} that count as good`;
  return `beyond the ${shown(metric, poor)} from which it counts as poor`;
}
