"use client";

import { Ban, RotateCw, Sparkles } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { AuditRow } from "@/server/audits/types";
import { SelectionBar } from "./selection-bar";
import { useAuditActions } from "./use-audit-actions";

/** What can be done with the selected audits; an action that fits none of them is left out. */
export function AuditsBulkBar({ selected, onDone }: { selected: AuditRow[]; onDone: () => void }) {
  const { rerun, analyse, cancelMany, isPending } = useAuditActions(onDone);
  const idsOf = (isWanted: (row: AuditRow) => boolean) => selected.filter(isWanted).map((row) => row.id);
  const completed = idsOf((row) => row.status === "completed");
  const active = idsOf((row) => row.status === "queued" || row.status === "running");
  return (
    <SelectionBar count={selected.length} noun="audit" onClear={onDone}>
      <Button
        size="sm"
        isPending={rerun.isPending}
        disabled={isPending}
        onClick={() => rerun.mutate({ auditIds: selected.map((row) => row.id) })}
      >
        <RotateCw aria-hidden /> Run again
      </Button>
      {completed.length > 0 && (
        <Button
          size="sm"
          isPending={analyse.isPending}
          disabled={isPending}
          onClick={() => analyse.mutate({ auditIds: completed })}
        >
          <Sparkles aria-hidden /> Write analysis
        </Button>
      )}
      {active.length > 0 && (
        <Button size="sm" variant="danger" disabled={isPending} onClick={() => cancelMany(active)}>
          <Ban aria-hidden /> Cancel {active.length}
        </Button>
      )}
    </SelectionBar>
  );
}
