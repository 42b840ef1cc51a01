import type { ReactNode } from "react";
import { scoreColour } from "@/components/charts/band-colour";
import { ScorePlumbLine } from "@/components/charts/score-plumb-line";
import { Panel } from "@/components/layout/panel";
import { cn } from "@/components/ui/cn";
import { formatNoun, formatPoints } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { ScoreView } from "@/server/audits/prepare-score";

export interface ScorePanelProps {
  score: ScoreView;
  indexableCount: number;
  isPartial: boolean;
  /** The way to the receipt. */
  receipt: ReactNode;
  /** The way to what changed since the audit before; null for readers of a shared report. */
  comparison?: ReactNode;
}

/** The score is never alone: number, band, change and the receipt. */
export function ScorePanel({ score, indexableCount, isPartial, receipt, comparison }: ScorePanelProps) {
  return (
    <Panel title="Score" note={`of ${formatNoun(indexableCount, "indexable page")}`}>
      <div className="flex gap-3.5">
        <ScorePlumbLine score={score.value} previous={score.previous?.score ?? null} />
        <div>
          <p className="font-semibold text-[4.25rem] leading-none tracking-[-0.045em]">
            {score.value ?? <span className="font-normal text-ink-3">–</span>}
          </p>
          <p className={cn("mt-1 font-semibold", scoreColour(score.value))}>
            {score.band ?? "Not scored"}
            {isPartial && score.value !== null && <span className="font-normal text-ink-3">, partial</span>}
          </p>
          <div className="mt-1.5 text-ink-3 text-sm">
            {score.change !== null && score.previous && (
              <p>
                {score.change === 0 ? "Unchanged" : score.change > 0 ? `Up ${score.change}` : `Down ${-score.change}`}{" "}
                since <Time at={score.previous.completedAt} as="date" />. {comparison}
              </p>
            )}
            {score.previous?.note && <p>{score.previous.note}</p>}
            {score.value !== null && (
              <p>
                {score.receipt.length === 0
                  ? "No points lost."
                  : `${formatPoints(score.lostPoints)} points lost to ${formatNoun(score.receipt.length, "rule")}.`}
              </p>
            )}
            {score.muted && (
              <p>
                {formatNoun(score.muted.findingCount, "muted finding")} left out
                {score.muted.pointsIfCounted > 0 &&
                  `; counted, the score would be ${formatPoints(score.muted.pointsIfCounted)} lower`}
                .
              </p>
            )}
            {score.value === null && <p>There was nothing to score, or the audit ended before it could be.</p>}
          </div>
          {score.receipt.length > 0 && <div className="mt-3">{receipt}</div>}
        </div>
      </div>
    </Panel>
  );
}
