"use client";

import { useQuery } from "@tanstack/react-query";
import { DetailSheet } from "@/components/audit/detail-sheet";
import { DetailFailed, DetailLoading } from "@/components/audit/detail-states";
import { useTRPC } from "@/components/providers/trpc-provider";
import { MeasurementDetail } from "./measurement-detail";

export interface MeasurementSheetProps {
  auditId: string;
  host: string;
  /** Why each page was chosen, by address. */
  reasons: Record<string, string>;
}

export function MeasurementSheet(props: MeasurementSheetProps) {
  return (
    <DetailSheet param="measurement">
      {(measurementId) => <Details key={measurementId} measurementId={measurementId} {...props} />}
    </DetailSheet>
  );
}

function Details({ auditId, measurementId, host, reasons }: MeasurementSheetProps & { measurementId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.results.measurement.queryOptions({ auditId, measurementId }));
  if (query.isError)
    return <DetailFailed noun="measurement" message={query.error.message} onRetry={() => query.refetch()} />;
  if (!query.data) return <DetailLoading noun="measurement" />;
  return (
    <MeasurementDetail
      auditId={auditId}
      host={host}
      measurement={query.data}
      reason={reasons[query.data.row.url] ?? null}
    />
  );
}
