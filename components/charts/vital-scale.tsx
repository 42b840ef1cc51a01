import type { ReactNode } from "react";
import type { VitalScale as Scale, ScaleMark } from "@/server/audits/prepare-vitals";
import { VERDICT_COLOUR, VERDICT_LABEL } from "./band-colour";

const WIDTH = 330;
const LEFT = 8;
const RIGHT = 322;
const LINE_Y = 22;
const x = (share: number) => LEFT + (RIGHT - LEFT) * share;

const MARK_WORDS: Record<ScaleMark["kind"], string> = { field: "field", mobile: "lab mobile", desktop: "lab desktop" };

/** One metric on its scale: a bob for field data, a ring for lab mobile, a square for lab desktop, ticks for thresholds. */
export function VitalScale({ scale }: { scale: Scale }) {
  const spoken = scale.marks.map((mark) => `${MARK_WORDS[mark.kind]} ${mark.text}`).join(", ");
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <abbr title={scale.name} className="no-underline">
          {scale.short}
        </abbr>
        {scale.value === null ? (
          <span className="text-ink-3 text-sm">{scale.source}</span>
        ) : (
          <span className="font-semibold text-[1.25rem] tracking-tight">{scale.value}</span>
        )}
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} 34`}
        role="img"
        aria-label={`${scale.name}: ${spoken || "not measured"}. Good up to ${scale.goodText}, poor above ${scale.poorText}.`}
        className="mt-1 w-full"
      >
        <g strokeWidth={3}>
          <line x1={x(0)} x2={x(scale.goodAt)} y1={LINE_Y} y2={LINE_Y} className="stroke-passed" />
          <line x1={x(scale.goodAt)} x2={x(scale.poorAt)} y1={LINE_Y} y2={LINE_Y} className="stroke-warning" />
          <line x1={x(scale.poorAt)} x2={x(1)} y1={LINE_Y} y2={LINE_Y} className="stroke-critical" />
        </g>
        {[scale.goodAt, scale.poorAt].map((tick) => (
          <line key={tick} x1={x(tick)} x2={x(tick)} y1={17} y2={27} className="stroke-ink-3" />
        ))}
        {scale.marks.map((mark) => (
          <Mark key={mark.kind} mark={mark} />
        ))}
      </svg>
      <p className="flex flex-wrap justify-between gap-x-3 text-ink-3 text-xs">
        <span>
          {scale.verdict && <span className={VERDICT_COLOUR[scale.verdict]}>{VERDICT_LABEL[scale.verdict]}</span>}
          {scale.verdict && `, ${scale.source}`}
        </span>
        <span className="mono text-2xs">
          {scale.goodText} / {scale.poorText}
        </span>
      </p>
    </div>
  );
}

function Mark({ mark }: { mark: ScaleMark }) {
  const centre = x(mark.position);
  if (mark.kind === "field") {
    return (
      <>
        <line x1={centre} x2={centre} y1={0} y2={16} className="stroke-ink" />
        <path d={`M ${centre - 5} 16 h 10 l -5 12 z`} className="fill-ink" />
      </>
    );
  }
  return (
    <>
      <line x1={centre} x2={centre} y1={4} y2={18} className="stroke-ink-3" />
      {mark.kind === "mobile" ? (
        <circle cx={centre} cy={LINE_Y} r={4.2} strokeWidth={1.6} className="fill-paper stroke-ink" />
      ) : (
        <rect
          x={centre - 3.8}
          y={LINE_Y - 3.8}
          width={7.6}
          height={7.6}
          strokeWidth={1.6}
          className="fill-paper stroke-ink"
        />
      )}
    </>
  );
}

/** What the marks mean; only kinds that occur. */
export function VitalLegend({ scales }: { scales: readonly Scale[] }) {
  const kinds = new Set(scales.flatMap((scale) => scale.marks.map((mark) => mark.kind)));
  if (kinds.size === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-ink-3 text-xs">
      {kinds.has("field") && <LegendItem shape={<path d="M0 0h10L5 12z" className="fill-ink" />} label="field" />}
      {kinds.has("mobile") && (
        <LegendItem
          shape={<circle cx={5} cy={6} r={4.2} strokeWidth={1.6} className="fill-paper stroke-ink" />}
          label="lab, mobile"
        />
      )}
      {kinds.has("desktop") && (
        <LegendItem
          shape={<rect x={1.2} y={2.2} width={7.6} height={7.6} strokeWidth={1.6} className="fill-paper stroke-ink" />}
          label="lab, desktop"
        />
      )}
      <li>ticks: good and poor thresholds</li>
    </ul>
  );
}

function LegendItem({ shape, label }: { shape: ReactNode; label: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg viewBox="0 0 10 12" width={10} height={12} aria-hidden>
        {shape}
      </svg>
      {label}
    </li>
  );
}
