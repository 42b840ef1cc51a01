import { cn } from "@/components/ui/cn";
import type { PhaseStatus } from "@/server/audits/constants";

const DOT: Record<PhaseStatus, string> = {
  pending: "border-hairline-strong bg-paper",
  running: "border-accent bg-accent ring-4 ring-accent-soft",
  completed: "border-ink bg-ink",
  skipped: "border-hairline-strong border-dashed bg-sunken",
  failed: "border-critical bg-critical",
};

const WORD: Record<PhaseStatus, string> = {
  pending: "Not started:",
  running: "Running:",
  completed: "Done:",
  skipped: "Skipped:",
  failed: "Failed:",
};

/** A dot on the line that joins the phases. */
export function PhaseMarker({ status, isLast }: { status: PhaseStatus; isLast: boolean }) {
  return (
    <>
      {!isLast && <span aria-hidden className="absolute top-4 -bottom-2 left-[5px] w-px bg-hairline-strong" />}
      <span className="relative z-10 mt-1.5">
        <span className={cn("block size-[11px] rounded-full border-[1.6px]", DOT[status])} />
        <span className="sr-only">{WORD[status]}</span>
      </span>
    </>
  );
}
