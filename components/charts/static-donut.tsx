import { useId } from "react";
import { formatCount } from "@/components/ui/format";
import type { DonutSlice, DonutView } from "@/server/audits/prepare-donuts";
import { DonutLegend } from "./donut-parts";

const SIZE = 132;
const RADIUS = 54;
/** Per cent of the ring: thinner slices would vanish, and the gap keeps neighbours apart. */
const MIN_SHARE = 1.6;
const GAP = 0.5;

/** The donut without JavaScript, for shared pages and print. */
export function StaticDonut({ title, view }: { title: string; view: DonutView }) {
  const headingId = useId();
  return (
    <figure aria-labelledby={headingId} className="min-w-0">
      <h2 id={headingId} className="mb-2 font-semibold text-sm">
        {title}
      </h2>
      <div className="flex flex-wrap items-center gap-6">
        <div className="relative shrink-0" style={{ width: SIZE, height: SIZE }}>
          <svg viewBox={`0 0 ${SIZE} ${SIZE}`} width={SIZE} height={SIZE} aria-hidden className="-rotate-90">
            <circle cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} fill="none" strokeWidth={16} stroke="var(--sunken)" />
            {layOut(view.slices).map(({ slice, from, length }) => (
              <circle
                key={slice.key}
                cx={SIZE / 2}
                cy={SIZE / 2}
                r={RADIUS}
                fill="none"
                strokeWidth={16}
                pathLength={100}
                strokeDasharray={`${length} ${100 - length}`}
                strokeDashoffset={-from}
                stroke={`var(--${slice.colour})`}
              />
            ))}
          </svg>
          <div className="absolute inset-0 flex flex-col items-center justify-center">
            <span className="font-semibold text-xl tracking-tight">{formatCount(view.total)}</span>
            <span className="text-2xs text-ink-3">{view.totalLabel}</span>
          </div>
        </div>
        <DonutLegend view={view} />
      </div>
      <figcaption className="mt-2 text-ink-2 text-sm">{view.summary}</figcaption>
    </figure>
  );
}

/** Where each slice begins and how long it is, in per cent of the ring. */
export function layOut(slices: readonly DonutSlice[]): { slice: DonutSlice; from: number; length: number }[] {
  const present = slices.filter((slice) => slice.count > 0);
  const total = present.reduce((sum, slice) => sum + slice.count, 0);
  const shares = present.map((slice) => Math.max((slice.count / total) * 100, MIN_SHARE));
  const scale = 100 / shares.reduce((sum, share) => sum + share, 0);
  const gap = present.length > 1 ? GAP : 0;
  let from = 0;
  return present.map((slice, index) => {
    const share = (shares[index] ?? 0) * scale;
    const placed = { slice, from, length: share - gap };
    from += share;
    return placed;
  });
}
