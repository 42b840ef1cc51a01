"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Panel } from "@/components/layout/panel";
import type { AuditStatus } from "@/server/audits/constants";
import type { PhaseView } from "@/server/audits/prepare-audit";
import { announcePhases, initialLiveState, isFinished } from "@/server/audits/prepare-live";
import { ConnectionChip } from "./connection-chip";
import { LiveFindings } from "./live-findings";
import { LivePages } from "./live-pages";
import { LivePhases } from "./live-phases";
import { useLiveAudit } from "./use-live-audit";

export interface LiveAuditProps {
  auditId: string;
  host: string;
  status: AuditStatus;
  phases: PhaseView[];
}

/** A running audit, watched. When it ends, the server's result takes its place without a reload. */
export function LiveAudit({ auditId, host, status, phases }: LiveAuditProps) {
  const router = useRouter();
  const [initial] = useState(() => initialLiveState(status, phases));
  const { state, connection } = useLiveAudit(auditId, initial);
  const isDone = isFinished(state);

  // The result is rendered by the server, an outside system that must be told to look again.
  useEffect(() => {
    if (isDone) router.refresh();
  }, [isDone, router]);

  return (
    <>
      <p role="status" aria-live="polite" className="sr-only">
        {announcePhases(state)}
      </p>
      <div className="grid gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,29.5rem)_minmax(0,1fr)]">
        <Panel title="Phases" actions={<ConnectionChip connection={isDone ? "finishing" : connection} />}>
          <LivePhases state={state} />
        </Panel>
        <LiveFindings rules={state.rules} auditId={auditId} />
      </div>
      <LivePages pages={state.pages} pageCount={state.pageCount} host={host} />
    </>
  );
}
