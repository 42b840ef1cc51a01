import { Panel } from "@/components/layout/panel";
import { formatChange } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { Comparison } from "@/server/compare/types";
import { CategoryChanges } from "./category-changes";
import { ChangeTabs } from "./change-tabs";
import { ChangedFindings } from "./changed-findings";
import type { CompareScreenProps } from "./compare-screen-props";
import { MetricChanges } from "./metric-changes";
import { OtherAudit } from "./other-audit";
import { PageChangesPanel } from "./page-changes-panel";
import { RuleChanges } from "./rule-changes";

const BASIS: Record<Comparison["scores"]["basis"], string> = {
  "same-rules": "Both were judged by the same rules.",
  rescored: "The older audit was judged again by the newer one's rules, so the change is the site's alone.",
  "other-rules": "The rules differ between the two, so part of the change may be theirs.",
};

/** What changed between two audits of a site, older to newer, whichever of them was opened. */
export function CompareScreen(props: CompareScreenProps) {
  const { auditId, comparison, others, change, rule } = props;
  const { before, after, scores } = comparison;
  const withId = before.id === auditId ? after.id : before.id;
  return (
    <>
      <OtherAudit auditId={auditId} withId={withId} others={others} />
      <Panel
        title={
          <>
            <Time at={before.at} as="date" /> to <Time at={after.at} as="date" />
          </>
        }
      >
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="mono font-semibold text-2xl tracking-tight">
            {scores.before ?? "–"} → {scores.after ?? "–"}
          </span>
          {scores.change !== null && <span className="text-ink-2">{formatChange(scores.change)} points</span>}
        </p>
        <p className="max-w-measure text-ink-3 text-sm">
          {scores.change === null && "Without a score on both sides there is no change to tell. "}
          {BASIS[scores.basis]}
          {scores.shownBefore !== null && ` On its day the older audit had ${scores.shownBefore}.`}
        </p>
        <ChangeTabs auditId={auditId} withId={withId} counts={comparison.counts} current={change} />
      </Panel>
      <ChangedFindings {...props} withId={withId} />
      <RuleChanges auditId={auditId} withId={withId} rules={comparison.rules} change={change} current={rule} />
      <PageChangesPanel pages={comparison.pages} isComplete={before.isCrawlComplete && after.isCrawlComplete} />
      <MetricChanges metrics={comparison.metrics} />
      <CategoryChanges categories={scores.categories} />
    </>
  );
}
