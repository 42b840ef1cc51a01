import { EvidenceList } from "@/components/audit/evidence-list";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { FindingCheck } from "@/server/rechecks/types";

const LOOKS = {
  fixed: { tone: "passed", label: "Fixed" },
  "still-there": { tone: "warning", label: "Still there" },
  unverified: { tone: "neutral", label: "Could not be verified" },
} as const;

export interface FindingCheckNoteProps {
  check: FindingCheck | undefined;
  /** From the finding itself, for results older than those that are kept at hand. */
  fixedAt: Date | null;
}

/** The newest result of a re-check beside its finding: what is seen now, and what the pages answered. */
export function FindingCheckNote({ check, fixedAt }: FindingCheckNoteProps) {
  if (!check && !fixedAt) return null;
  const { tone, label } = LOOKS[check?.outcome ?? "fixed"];
  const checkedAt = check ? new Date(check.checkedAt) : fixedAt;
  return (
    <div className="mt-1.5 flex flex-col gap-1 border-hairline-strong border-l-2 pl-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tone}>{label}</Badge>
        {checkedAt && (
          <span className="text-ink-3">
            checked <Time at={checkedAt} as="relative" />
          </span>
        )}
      </p>
      {check && (
        <p className="break-words text-ink-2">{isUnchanged(check) ? "Nothing has changed." : check.after.message}</p>
      )}
      {check && !isUnchanged(check) && <EvidenceList evidence={check.after.evidence} />}
      {check && check.answers.length > 0 && (
        <ul className="text-ink-3">
          {check.answers.map((answer) => (
            <li key={answer.url} className="break-all">
              <span className="mono text-2xs">{answer.url}</span> {describeAnswer(answer)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The same fault with the same evidence is printed above already. */
function isUnchanged({ outcome, before, after }: FindingCheck): boolean {
  return outcome === "still-there" && JSON.stringify(before) === JSON.stringify(after);
}

function describeAnswer({ status, redirectUrl }: FindingCheck["answers"][number]): string {
  if (status === null) return "did not answer";
  return redirectUrl ? `answered ${status}, to ${redirectUrl}` : `answered ${status}`;
}
