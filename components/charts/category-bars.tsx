import { formatChange } from "@/components/ui/format";
import type { CategoryBar } from "@/server/audits/prepare-score";

/** Category scores on a line each, with ticks at 50 and 90. Categories that do not apply are named below. */
export function CategoryBars({ categories }: { categories: readonly CategoryBar[] }) {
  const scored = categories.filter((category) => category.score !== null);
  const others = categories.filter((category) => category.score === null);
  const hasChange = scored.some((category) => category.change !== null);
  if (scored.length === 0) return <p className="text-ink-2">No category was scored.</p>;
  return (
    <>
      <ul>
        {scored.map((category) => (
          <li
            key={category.category}
            title={category.summary}
            className={`grid h-7 items-center gap-3 ${hasChange ? "grid-cols-[minmax(7rem,12.5rem)_1fr_2rem_2.25rem]" : "grid-cols-[minmax(7rem,12.5rem)_1fr_2rem]"}`}
          >
            <span className="truncate">{category.label}</span>
            <span aria-hidden className="relative h-px bg-hairline-strong">
              <span className="absolute -top-px left-0 h-[3px] bg-ink-2" style={{ width: `${category.score ?? 0}%` }} />
              <span className="absolute -top-1 left-1/2 h-[9px] w-0.5 bg-ink" />
              <span className="absolute -top-1 left-[90%] h-[9px] w-0.5 bg-ink" />
            </span>
            <span className="mono text-right text-sm">{category.score}</span>
            {hasChange && <Change change={category.change} />}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className="mt-2 text-ink-3 text-xs">
          Nothing to judge in {others.map((category) => category.label).join(", ")}.
        </p>
      )}
    </>
  );
}

function Change({ change }: { change: number | null }) {
  if (change === null) return <span className="mono text-right text-ink-3 text-xs">new</span>;
  const colour = change > 0 ? "text-passed" : change < 0 ? "text-critical" : "text-ink-3";
  return (
    <span className={`mono text-right text-xs ${colour}`}>
      <span className="sr-only">change </span>
      {formatChange(change)}
    </span>
  );
}
