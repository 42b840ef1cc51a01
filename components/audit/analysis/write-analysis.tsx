"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import type { AuditStatus } from "@/server/audits/constants";
import type { PhaseView } from "@/server/audits/prepare-audit";
import { StreamedAnalysis } from "./streamed-analysis";

export interface WriteAnalysisProps {
  auditId: string;
  status: AuditStatus;
  phases: PhaseView[];
  lastEventSeq: number;
  /** When the present one was written; null while there is none. */
  writtenAt: Date | null;
  /** Who wrote the present one. */
  source: ReactNode;
  children: ReactNode;
}

/** The button above an analysis, and the text while a new one is being written. */
export function WriteAnalysis({
  auditId,
  status,
  phases,
  lastEventSeq,
  writtenAt,
  source,
  children,
}: WriteAnalysisProps) {
  const trpc = useTRPC();
  const router = useRouter();
  // The text that is being replaced: writing ends when the server shows another one.
  const [replaced, setReplaced] = useState<{ writtenAtMs: number | null } | null>(null);
  const writtenAtMs = writtenAt?.getTime() ?? null;
  const isWriting = replaced !== null && replaced.writtenAtMs === writtenAtMs;
  const request = useMutation(
    trpc.audits.analyse.mutationOptions({ onSuccess: ([result]) => setReplaced(result?.ok ? { writtenAtMs } : null) }),
  );
  const refused = request.data?.find((result) => !result.ok);
  const error = request.error?.message ?? (refused && !refused.ok ? refused.reason : undefined);

  return (
    <>
      <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <p className="max-w-measure text-ink-3 text-sm">{source}</p>
        <Button
          variant={writtenAt ? "secondary" : "primary"}
          isPending={request.isPending || isWriting}
          onClick={() => request.mutate({ auditIds: [auditId] })}
        >
          {writtenAt ? "Write again" : "Write analysis"}
        </Button>
      </div>
      <FormError message={error} />
      {isWriting ? (
        <StreamedAnalysis
          auditId={auditId}
          status={status}
          phases={phases}
          lastEventSeq={lastEventSeq}
          onDone={() => router.refresh()}
        />
      ) : (
        children
      )}
    </>
  );
}
