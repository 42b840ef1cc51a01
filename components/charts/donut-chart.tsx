"use client";

import { Cell, Pie, PieChart } from "recharts";
import { formatCount } from "@/components/ui/format";
import type { DonutView } from "@/server/audits/prepare-donuts";
import { ChartFigure } from "./chart-figure";
import { DonutLegend, DonutTable } from "./donut-parts";

const SIZE = 132;

/** Shares of a whole with the total in the middle, the legend as text, and a table instead on demand. */
export function DonutChart({ title, view }: { title: string; view: DonutView }) {
  const present = view.slices.filter((slice) => slice.count > 0);
  return (
    <ChartFigure
      title={title}
      summary={view.summary}
      table={<DonutTable title={title} view={view} />}
      chart={
        <div className="flex flex-wrap items-center gap-6">
          <div className="relative shrink-0" style={{ width: SIZE, height: SIZE }}>
            <div aria-hidden>
              <PieChart width={SIZE} height={SIZE} accessibilityLayer={false}>
                <Pie
                  data={present.length > 0 ? present : [{ key: "none", label: "", count: 1, colour: "hairline" }]}
                  dataKey="count"
                  nameKey="label"
                  innerRadius={46}
                  outerRadius={62}
                  startAngle={90}
                  endAngle={-270}
                  minAngle={present.length > 1 ? 6 : 0}
                  paddingAngle={present.length > 1 ? 1.5 : 0}
                  stroke="none"
                  isAnimationActive={false}
                  rootTabIndex={-1}
                >
                  {present.length > 0 ? (
                    present.map((slice) => <Cell key={slice.key} fill={`var(--${slice.colour})`} />)
                  ) : (
                    <Cell fill="var(--hairline)" />
                  )}
                </Pie>
              </PieChart>
            </div>
            <div className="pointer-events-none absolute inset-0 flex flex-col items-center justify-center">
              <span className="font-semibold text-xl tracking-tight">{formatCount(view.total)}</span>
              <span className="text-2xs text-ink-3">{view.totalLabel}</span>
            </div>
          </div>
          <DonutLegend view={view} />
        </div>
      }
    />
  );
}
