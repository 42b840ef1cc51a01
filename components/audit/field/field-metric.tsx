import { VERDICT_COLOUR, VERDICT_LABEL } from "@/components/charts/band-colour";
import type { FieldMetricView } from "@/server/audits/prepare-field";

const PARTS = [
  { key: "good", label: "good", fill: "bg-passed" },
  { key: "needsWork", label: "needs work", fill: "bg-warning" },
  { key: "poor", label: "poor", fill: "bg-critical" },
] as const;

/** One metric: the 75th percentile, its verdict, and how the visits spread over good, needs work and poor. */
export function FieldMetric({ metric }: { metric: FieldMetricView }) {
  const { short, name, value, verdict, shares, goodText, poorText } = metric;
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <abbr title={name} className="no-underline">
          {short}
        </abbr>
        {value === null ? (
          <span className="text-ink-3 text-sm">too few visits</span>
        ) : (
          <span className="font-semibold text-[1.25rem] tracking-tight">{value}</span>
        )}
      </div>
      <div aria-hidden className="mt-2 flex h-2 gap-px bg-sunken">
        {shares &&
          PARTS.filter(({ key }) => shares[key] > 0).map(({ key, fill }) => (
            <div key={key} className={fill} style={{ width: `${shares[key]}%` }} />
          ))}
      </div>
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-3 text-ink-3 text-xs">
        <span>
          {verdict && <span className={VERDICT_COLOUR[verdict]}>{VERDICT_LABEL[verdict]}</span>}
          {verdict && shares && ", "}
          {shares && PARTS.map(({ key, label }) => `${shares[key]}% ${label}`).join(", ")}
        </span>
        <span className="mono text-2xs">
          <span className="sr-only">Good up to and poor above: </span>
          {goodText} / {poorText}
        </span>
      </p>
    </div>
  );
}
