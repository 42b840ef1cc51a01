"use client";

import type { ReactNode } from "react";
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { FieldTrend } from "@/server/audits/prepare-field-trend";

const HEIGHT = 220;
const AXIS = { fontSize: 11, fill: "var(--ink-3)" };

export interface FieldTrendChartProps {
  trend: FieldTrend;
  /** "Whole site, phone". */
  context: string;
  choice: ReactNode;
}

/** Weekly 75th percentiles with both thresholds as lines. Weeks without enough visits are gaps, never bridged. */
export function FieldTrendChart({ trend, context, choice }: FieldTrendChartProps) {
  const labels = new Map(trend.points.map((point) => [point.endsAt, point.label] as const));
  const tickText = new Map(trend.ticks.map((tick) => [tick.value, tick.text] as const));
  return (
    <ChartFigure
      title={`${trend.short} over ${trend.points.length} weeks: ${context}`}
      summary={trend.summary}
      table={<TrendTable trend={trend} />}
      chart={
        <div>
          {choice}
          <div className="mt-3 w-full min-w-0 overflow-hidden" style={{ height: HEIGHT }}>
            <ResponsiveContainer width="100%" height="100%">
              <LineChart data={trend.points} margin={{ top: 6, right: 12, bottom: 0, left: 0 }}>
                <CartesianGrid vertical={false} stroke="var(--hairline)" />
                <XAxis
                  dataKey="endsAt"
                  tickFormatter={(endsAt: string) => labels.get(endsAt) ?? endsAt}
                  minTickGap={36}
                  tickLine={false}
                  axisLine={{ stroke: "var(--hairline-strong)" }}
                  tick={AXIS}
                />
                <YAxis
                  domain={trend.domain}
                  ticks={trend.ticks.map((tick) => tick.value)}
                  tickFormatter={(value: number) => tickText.get(value) ?? ""}
                  width={58}
                  tickLine={false}
                  axisLine={false}
                  tick={AXIS}
                />
                <ReferenceLine y={trend.good} stroke="var(--passed)" strokeDasharray="4 3" />
                {trend.domain[1] > trend.poor && (
                  <ReferenceLine y={trend.poor} stroke="var(--critical)" strokeDasharray="4 3" />
                )}
                <Tooltip
                  isAnimationActive={false}
                  cursor={{ stroke: "var(--hairline-strong)" }}
                  content={({ active, payload }) => (
                    <PointNote isShown={active === true} point={payload?.[0]?.payload} />
                  )}
                />
                <Line
                  dataKey="value"
                  stroke="var(--ink)"
                  strokeWidth={1.6}
                  dot={{ r: 2, fill: "var(--paper)", stroke: "var(--ink)" }}
                  activeDot={{ r: 3.5, fill: "var(--ink)", stroke: "none" }}
                  connectNulls={false}
                  isAnimationActive={false}
                />
              </LineChart>
            </ResponsiveContainer>
          </div>
          <p className="mt-1 text-2xs text-ink-3">
            Each point is the last day of 28. Dashed: good up to {trend.goodText}
            {trend.domain[1] > trend.poor ? `, poor above ${trend.poorText}` : ""}.
          </p>
        </div>
      }
    />
  );
}

function PointNote({ isShown, point }: { isShown: boolean; point: FieldTrend["points"][number] | undefined }) {
  if (!isShown || !point) return null;
  return (
    <p className="rounded-sm border border-hairline-strong bg-surface px-2 py-1 text-xs">
      28 days to {point.label}: <span className="mono font-semibold">{point.text ?? "too few visits"}</span>
    </p>
  );
}

function TrendTable({ trend }: { trend: FieldTrend }) {
  return (
    <Table label={`${trend.name} by week`} className="max-w-md">
      <TableHeader>
        <TableRow>
          <TableHead>28 days to</TableHead>
          <TableHead isNumeric>{trend.short}, 75th percentile</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {trend.points.map((point) => (
          <TableRow key={point.endsAt}>
            <TableCell>{point.endsAt}</TableCell>
            <TableCell isNumeric>{point.text ?? "too few visits"}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
