import { formatCount } from "@/components/ui/format";
import type { Evidence } from "@/server/rules/types";
import { ExternalUrl } from "./external-url";

/** What was seen, as it was seen. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="mt-1.5 flex flex-col gap-1 text-sm">
      {evidence.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no identity and its order never changes.
        <li key={index} className="min-w-0 text-ink-2">
          <EvidenceItem item={item} />
        </li>
      ))}
    </ul>
  );
}

const CODE = "mono break-words rounded-sm bg-sunken px-1.5 py-0.5 text-2xs text-ink";

function EvidenceItem({ item }: { item: Evidence }) {
  switch (item.kind) {
    case "text":
      return (
        <>
          {item.label && `${item.label}: `}
          <q className="break-words text-ink">{item.value}</q>
        </>
      );
    case "url":
      return (
        <>
          {item.label && `${item.label}: `}
          <ExternalUrl url={item.value} />
        </>
      );
    case "number":
      return (
        <>
          {item.label}: <span className="mono text-ink">{formatNumber(item.value, item.unit)}</span>
          {item.limit !== undefined && (
            <span className="text-ink-3"> (limit {formatNumber(item.limit, item.unit)})</span>
          )}
        </>
      );
    case "link":
      return (
        <>
          <ExternalUrl url={item.source} /> <span aria-hidden>→</span>
          <span className="sr-only">links to</span> <ExternalUrl url={item.target} />
          {item.text && (
            <>
              {" "}
              with the text <q className="text-ink">{item.text}</q>
            </>
          )}
          {item.line !== null && <span className="text-ink-3">, line {item.line}</span>}
        </>
      );
    case "header":
      return (
        <code className={CODE}>
          {item.name}: {item.value ?? "(missing)"}
        </code>
      );
    case "snippet":
      return (
        <>
          {item.line !== null && <span className="text-ink-3">Line {item.line} </span>}
          <code className={CODE}>{item.value}</code>
        </>
      );
  }
}

function formatNumber(value: number, unit: string | undefined): string {
  const text = Number.isInteger(value) ? formatCount(value) : String(Math.round(value * 1000) / 1000);
  return unit ? `${text} ${unit}` : text;
}
