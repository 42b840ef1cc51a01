"use client";

import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { ChartFigure } from "@/components/charts/chart-figure";
import { formatNoun } from "@/components/ui/format";
import type { Timeline } from "@/server/compare/types";
import { TimelineTable } from "./timeline-table";

const HEIGHT = 220;
const AXIS = { fontSize: 11, fill: "var(--ink-3)" };
const dayOf = (time: number) =>
  new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "2-digit" });

/** Scores over time with notes and deployments as lines across. */
export function TimelineChart({ timeline }: { timeline: Timeline }) {
  const points = timeline.points.map((point) => ({ ...point, time: point.at.getTime() }));
  const scored = points.filter((point) => point.score !== null);
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last) return null;
  // Notes before the first and after the last audit are part of the story.
  const times = [...points.map(({ time }) => time), ...timeline.annotations.map((note) => note.at.getTime())];
  const summary =
    scored.length === 1
      ? `One audit, score ${first.score}.`
      : `${formatNoun(scored.length, "audit")}: from ${first.score} on ${dayOf(first.time)} to ${last.score} on ${dayOf(last.time)}.`;
  const others = points.filter((point) => !point.isComparable).length;
  return (
    <ChartFigure
      title="Score"
      summary={`${summary}${others > 0 ? ` ${formatNoun(others, "audit")} could not be judged again by today's rules and ${others === 1 ? "shows" : "show"} the score of its day.` : ""}`}
      table={<TimelineTable points={timeline.points} />}
      chart={
        <div className="w-full min-w-0 overflow-hidden" style={{ height: HEIGHT }} aria-hidden>
          <ResponsiveContainer width="100%" height="100%">
            <LineChart data={points} margin={{ top: 8, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
              <CartesianGrid vertical={false} stroke="var(--hairline)" />
              <XAxis
                dataKey="time"
                type="number"
                scale="time"
                domain={[Math.min(...times), Math.max(...times)]}
                tickFormatter={dayOf}
                minTickGap={48}
                tickLine={false}
                axisLine={{ stroke: "var(--hairline-strong)" }}
                tick={AXIS}
              />
              <YAxis
                domain={[0, 100]}
                ticks={[0, 50, 90, 100]}
                width={32}
                tickLine={false}
                axisLine={false}
                tick={AXIS}
              />
              <ReferenceLine y={90} stroke="var(--passed)" strokeDasharray="4 3" />
              <ReferenceLine y={50} stroke="var(--critical)" strokeDasharray="4 3" />
              {timeline.annotations.map((note) => (
                <ReferenceLine
                  key={note.id}
                  x={note.at.getTime()}
                  stroke={note.isDeploy ? "var(--accent)" : "var(--ink-3)"}
                  strokeDasharray={note.isDeploy ? undefined : "2 3"}
                />
              ))}
              <Tooltip
                isAnimationActive={false}
                cursor={{ stroke: "var(--hairline-strong)" }}
                content={({ active, payload }) => {
                  const point = payload?.[0]?.payload as (typeof points)[number] | undefined;
                  return active && point ? (
                    <p className="rounded-sm border border-hairline-strong bg-surface px-2 py-1 text-xs">
                      {dayOf(point.time)}: <span className="mono font-semibold">{point.score ?? "not scored"}</span>
                    </p>
                  ) : null;
                }}
              />
              <Line
                dataKey="score"
                stroke="var(--ink)"
                strokeWidth={1.6}
                dot={{ r: 2.5, fill: "var(--paper)", stroke: "var(--ink)" }}
                activeDot={{ r: 4, fill: "var(--ink)", stroke: "none" }}
                connectNulls={false}
                isAnimationActive={false}
              />
            </LineChart>
          </ResponsiveContainer>
        </div>
      }
    />
  );
}
