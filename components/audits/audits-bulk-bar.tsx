"use client";

import { Ban, RotateCw, Sparkles } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import type { AuditRow } from "@/server/audits/types";
import { useAuditActions } from "./use-audit-actions";

/** What can be done with the selected audits. Takes no room while nothing is selected. */
export function AuditsBulkBar({ selected, onDone }: { selected: AuditRow[]; onDone: () => void }) {
  const { rerun, analyse, cancelMany, isPending } = useAuditActions(onDone);
  const auditIds = selected.map((row) => row.id);
  const active = selected.filter((row) => row.status === "queued" || row.status === "running");
  return (
    <div
      role="status"
      className={
        selected.length > 0 ? "mb-2 flex flex-wrap items-center gap-2 rounded-md bg-sunken px-3 py-2" : "sr-only"
      }
    >
      {selected.length > 0 && (
        <>
          <span className="mr-2 text-sm">{formatNoun(selected.length, "audit")} selected</span>
          <Button size="sm" isPending={rerun.isPending} disabled={isPending} onClick={() => rerun.mutate({ auditIds })}>
            <RotateCw aria-hidden /> Run again
          </Button>
          <Button
            size="sm"
            isPending={analyse.isPending}
            disabled={isPending}
            onClick={() => analyse.mutate({ auditIds })}
          >
            <Sparkles aria-hidden /> Generate analysis
          </Button>
          {active.length > 0 && (
            <Button
              size="sm"
              variant="danger"
              disabled={isPending}
              onClick={() => cancelMany(active.map((row) => row.id))}
            >
              <Ban aria-hidden /> Cancel {active.length}
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={onDone}>
            Clear selection
          </Button>
        </>
      )}
    </div>
  );
}
