"use client";

import { useEffect, useState } from "react";
import { PhaseMarker } from "@/components/audit/phase-marker";
import { cn } from "@/components/ui/cn";
import { formatDuration } from "@/components/ui/format";
import { Progress } from "@/components/ui/progress";
import {
  describePhase,
  estimateCrawlLeft,
  type LivePhase,
  type LiveState,
  progressShare,
} from "@/server/audits/prepare-live";

const TICK_MS = 1_000;

/** Now, moving once a second; null on the server, whose clock may differ from the reader's. */
function useNow(): number | null {
  const [nowMs, setNowMs] = useState<number | null>(null);
  useEffect(() => {
    setNowMs(Date.now());
    const timer = window.setInterval(() => setNowMs(Date.now()), TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  return nowMs;
}

export function LivePhases({ state }: { state: LiveState }) {
  const nowMs = useNow();
  const left = nowMs === null ? null : estimateCrawlLeft(state, nowMs);
  return (
    <>
      <ol>
        {state.phases.map((phase, index) => (
          <PhaseLine key={phase.phase} phase={phase} isLast={index === state.phases.length - 1} nowMs={nowMs} />
        ))}
      </ol>
      {left && <p className="mt-2 text-ink-3 text-sm">{left}</p>}
    </>
  );
}

function PhaseLine({ phase, isLast, nowMs }: { phase: LivePhase; isLast: boolean; nowMs: number | null }) {
  const isRunning = phase.status === "running";
  const text = describePhase(phase);
  const share = progressShare(phase);
  const untilMs = phase.endedAtMs ?? (isRunning ? nowMs : null);
  return (
    <li
      aria-current={isRunning ? "step" : undefined}
      className={cn(
        "relative grid min-h-8.5 grid-cols-[1.375rem_minmax(6.5rem,8.25rem)_minmax(0,1fr)_5rem] items-start",
        phase.status === "pending" && "text-ink-3",
      )}
    >
      <PhaseMarker status={phase.status} isLast={isLast} />
      <span className="font-medium">{phase.label}</span>
      <span className="pr-3 pb-1.5 text-ink-3 text-sm">
        {text}
        {isRunning && (phase.phase === "crawl" || phase.phase === "measure") && (
          <Progress share={share} label={phase.label} valueText={text} className="mt-2" />
        )}
      </span>
      <span className="mono whitespace-nowrap text-right text-ink-3 text-xs">
        {phase.startedAtMs !== null && untilMs !== null && formatDuration(Math.max(0, untilMs - phase.startedAtMs))}
      </span>
    </li>
  );
}
