import { Card } from "../elements/card";
import { formatNoun } from "../format";
import type { ReportCause, ReportContext } from "../types";

/** Target of the links that lead to the card of a cause, by its place in the list. */
export function causeAnchor(index: number): string {
  return `cause-${index + 1}`;
}

interface CauseCardProps {
  cause: ReportCause;
  index: number;
  context: ReportContext;
}

/** One cause: where it comes from, what repairs it, what was seen and where. */
export function CauseCard({ cause, index, context }: CauseCardProps) {
  return (
    <Card
      context={context}
      anchor={causeAnchor(index)}
      severity={cause.severity}
      title={cause.title}
      facts={[
        cause.pageCount === 0 ? "Whole site" : formatNoun(cause.pageCount, "page"),
        formatNoun(cause.findingCount, "finding"),
        cause.category,
        cause.effort,
      ]}
      gain={cause.gain}
      texts={[
        { label: "Where.", text: cause.where },
        { label: "Fix.", text: cause.fix },
      ]}
      evidence={cause.evidence}
      urls={cause.urls}
      urlCount={cause.pageCount}
    />
  );
}
