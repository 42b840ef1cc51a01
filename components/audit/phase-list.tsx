import { cn } from "@/components/ui/cn";
import { formatDuration } from "@/components/ui/format";
import type { PhaseView } from "@/server/audits/prepare-audit";
import { describePhase, toLivePhase } from "@/server/audits/prepare-live";
import { PhaseMarker } from "./phase-marker";

/** The phases of a finished audit with their times and reasons. */
export function PhaseList({ phases }: { phases: readonly PhaseView[] }) {
  return (
    <ol>
      {phases.map((phase, index) => (
        <li
          key={phase.phase}
          className="relative grid min-h-8.5 grid-cols-[1.375rem_minmax(6.5rem,8.25rem)_minmax(0,1fr)_5rem] items-start"
        >
          <PhaseMarker status={phase.status} isLast={index === phases.length - 1} />
          <span className={cn("font-medium", phase.status === "pending" && "text-ink-3")}>{phase.label}</span>
          <span className="pr-3 text-ink-3 text-sm">
            {phase.status === "pending" ? "did not run" : describePhase(toLivePhase(phase))}
          </span>
          <span className="mono whitespace-nowrap text-right text-ink-3 text-xs">
            {phase.durationMs === null ? "" : formatDuration(phase.durationMs)}
          </span>
        </li>
      ))}
    </ol>
  );
}
