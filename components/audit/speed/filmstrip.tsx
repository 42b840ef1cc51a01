import type { FilmstripFrame } from "@/server/audits/prepare-lighthouse";

/** How the page came up, from left to right. */
export function Filmstrip({ frames }: { frames: readonly FilmstripFrame[] }) {
  return (
    <section>
      <h3 className="mb-2 font-semibold text-sm">How it came up</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <ol className="flex gap-2 overflow-x-auto pb-2" aria-label="Filmstrip" tabIndex={0}>
        {frames.map((frame) => (
          <li key={frame.timingMs} className="shrink-0">
            {/* biome-ignore lint/performance/noImgElement: a data address needs no optimiser. */}
            <img
              src={frame.image}
              alt={`The page after ${describeTime(frame.timingMs)}`}
              className="h-36 w-auto border border-hairline"
            />
            <span className="mono mt-1 block text-center text-ink-3 text-xs">{describeTime(frame.timingMs)}</span>
          </li>
        ))}
      </ol>
      <p className="text-ink-3 text-xs">As the browser here painted it, before the slower phone is computed.</p>
    </section>
  );
}

function describeTime(timingMs: number): string {
  return `${(timingMs / 1000).toFixed(1)} s`;
}
