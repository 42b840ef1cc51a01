interface ScorePlumbLineProps {
  /** 0–100, null when nothing could be scored. */
  score: number | null;
  previous?: number | null;
}

const TOP = 8;
const BOTTOM = 188;
const at = (score: number) => BOTTOM - ((BOTTOM - TOP) * Math.min(100, Math.max(0, score))) / 100;

const ZONES = [
  { from: 0, to: 50, className: "stroke-critical" },
  { from: 50, to: 90, className: "stroke-warning" },
  { from: 90, to: 100, className: "stroke-passed" },
];

/** The score hanging on its scale. Decoration: number and band stand beside it as text. */
export function ScorePlumbLine({ score, previous = null }: ScorePlumbLineProps) {
  return (
    <svg viewBox="0 0 120 196" width={120} height={196} aria-hidden className="shrink-0">
      {ZONES.map((zone) => (
        <line
          key={zone.from}
          x1={30}
          x2={30}
          y1={at(zone.from)}
          y2={at(zone.to)}
          strokeWidth={3}
          className={zone.className}
        />
      ))}
      {[0, 50, 90, 100].map((tick) => (
        <g key={tick}>
          <line x1={24} x2={36} y1={at(tick)} y2={at(tick)} className="stroke-ink-3" />
          <text x={20} y={at(tick) + 3.5} textAnchor="end" fontSize={10.5} className="mono fill-ink-3">
            {tick}
          </text>
        </g>
      ))}
      {previous !== null && score !== null && (
        <g>
          <line x1={44} x2={64} y1={at(previous)} y2={at(previous)} strokeDasharray="2 2" className="stroke-ink-3" />
          <text x={68} y={at(previous) + 3.5} fontSize={10.5} className="mono fill-ink-3">
            {previous}
          </text>
        </g>
      )}
      {score !== null && <path d={`M 38 ${at(score)} l 14 -6 v 12 z`} className="fill-ink" />}
    </svg>
  );
}
