"use client";

import { useEffect, useState } from "react";
import { useLiveAudit } from "@/components/audit/live/use-live-audit";
import { Spinner } from "@/components/ui/spinner";
import type { AuditStatus } from "@/server/audits/constants";
import type { PhaseView } from "@/server/audits/prepare-audit";
import { initialLiveState } from "@/server/audits/prepare-live";
import { AnalysisText } from "./analysis-text";

export interface StreamedAnalysisProps {
  auditId: string;
  status: AuditStatus;
  phases: PhaseView[];
  lastEventSeq: number;
  onDone: () => void;
}

/** Checked items of an analysis as they are written. */
export function StreamedAnalysis({ auditId, phases, lastEventSeq, onDone }: StreamedAnalysisProps) {
  // The audit itself has ended; what is followed here is the text added to it.
  const [initial] = useState(() => ({ ...initialLiveState("running", phases), lastSeq: lastEventSeq }));
  const { state } = useLiveAudit(auditId, initial);

  useEffect(() => {
    if (state.isAnalysisFinal) onDone();
  }, [state.isAnalysisFinal, onDone]);

  return (
    <div aria-busy={!state.isAnalysisFinal}>
      <p role="status" className="mb-4 flex items-center gap-2 text-ink-2 text-sm">
        <Spinner />{" "}
        {state.isAnalysisFinal
          ? "Loading the finished analysis …"
          : "Writing. Each statement shows once it is checked; you may leave, the result is kept."}
      </p>
      {state.analysis && <AnalysisText markdown={state.analysis} />}
    </div>
  );
}
