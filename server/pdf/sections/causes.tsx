import { Each } from "../elements/each";
import { SectionPage } from "../elements/section-page";
import { formatCount, formatNoun } from "../format";
import { CAUSE_CARDS } from "../limits";
import type { ReportContext, ReportInput } from "../types";
import { CauseCard } from "./cause-card";

/** What one change each repairs, the most valuable explained in full. */
export function Causes({ input, context }: { input: ReportInput; context: ReportContext }) {
  const shown = input.causes.slice(0, CAUSE_CARDS);
  const total = Math.max(input.causeTotal, input.causes.length);
  const extent =
    shown.length < total
      ? `The ${formatCount(shown.length)} most valuable of ${formatNoun(total, "cause")}. The dashboard has all of them.`
      : `${formatNoun(total, "cause")} behind the findings, the most valuable first.`;
  return (
    <SectionPage
      context={context}
      title="Causes"
      lead={`${extent} A cause is what one change repairs, such as a template or a server setting; a number with a plus is what that change adds to the score.`}
    >
      <Each of={shown}>{(cause, index) => <CauseCard cause={cause} index={index} context={context} />}</Each>
    </SectionPage>
  );
}
