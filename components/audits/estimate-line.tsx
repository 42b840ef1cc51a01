"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/providers/trpc-provider";
import { formatCount, formatNoun } from "@/components/ui/format";
import type { AuditOptions } from "@/server/audits/schemas";

export interface EstimateLineProps {
  siteIds: string[];
  hasNewSite: boolean;
  /** Null while the form holds something that cannot be read. */
  options: AuditOptions | null;
}

/** What pressing the button would mean, before it is pressed: pages, time and room in the plan. */
export function EstimateLine({ siteIds, hasNewSite, options }: EstimateLineProps) {
  const trpc = useTRPC();
  const isAsked = options !== null && (siteIds.length > 0 || hasNewSite);
  const { maxPages = 0, sampleSize = 0, runs = 1, devices = [] } = options ?? {};
  const { data } = useQuery(
    trpc.usage.estimate.queryOptions(
      { siteIds, hasNewSite, options: { maxPages, sampleSize, runs, devices } },
      { enabled: isAsked, placeholderData: keepPreviousData, staleTime: 30_000, retry: false },
    ),
  );
  return (
    <div aria-live="polite" className="min-h-10 max-w-measure text-ink-2 text-sm">
      {isAsked && data && (
        <>
          <p>
            {data.isUpperBound ? "Up to " : ""}
            {formatNoun(data.pageCount, "page")}
            {data.measureRunCount > 0 && ` and ${formatNoun(data.measureRunCount, "measurement")} in a browser`}, about{" "}
            {data.minutes.least === data.minutes.most
              ? formatNoun(data.minutes.most, "minute")
              : `${data.minutes.least} to ${formatNoun(data.minutes.most, "minute")}`}
            {data.fromHistoryCount === data.auditCount
              ? ", judging by the last audit."
              : data.fromHistoryCount === 0
                ? ". A guess: this is the first audit."
                : ". Partly a guess: some sites were not audited before."}
          </p>
          {data.audits.most !== null && (
            <p>
              {formatCount(data.audits.used)} of {formatCount(data.audits.most)} audits of this month are used.
            </p>
          )}
          {data.refusal && <p className="text-warning">{data.refusal}</p>}
        </>
      )}
    </div>
  );
}
