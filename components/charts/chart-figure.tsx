"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";

export interface ChartFigureProps {
  title: string;
  /** The chart in one sentence; read aloud instead of the drawing. */
  summary: string;
  chart: ReactNode;
  /** The same numbers as a table. */
  table: ReactNode;
}

/** A chart with its heading, its summary and its numbers. */
export function ChartFigure({ title, summary, chart, table }: ChartFigureProps) {
  const [isTable, setIsTable] = useState(false);
  const headingId = useId();
  return (
    <figure aria-labelledby={headingId} className="min-w-0">
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 id={headingId} className="font-semibold text-sm">
          {title}
        </h2>
        <Button
          variant="link"
          size="sm"
          data-print="hide"
          aria-pressed={isTable}
          onClick={() => setIsTable((value) => !value)}
        >
          {isTable ? "Show as chart" : "Show as table"}
        </Button>
      </div>
      {isTable ? table : chart}
      <figcaption className="mt-2 text-ink-2 text-sm">{summary}</figcaption>
    </figure>
  );
}
