"use client";

import { parseAsInteger, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { ACTIVITY_PERIODS, type ActivityPeriod } from "@/server/activity/constants";

const PERIODS = Object.keys(ACTIVITY_PERIODS) as ActivityPeriod[];
const LABELS: Record<ActivityPeriod, string> = {
  day: "Last 24 hours",
  week: "Last 7 days",
  month: "Last 30 days",
  quarter: "Last 90 days",
};
const ALL = "all";
const PARAMS = { when: parseAsStringLiteral(PERIODS), page: parseAsInteger };

/** How far back the list goes; lives in the address as `when`. */
export function PeriodSelect() {
  const [isPending, startTransition] = useTransition();
  const [{ when }, setParams] = useQueryStates(PARAMS, { shallow: false, startTransition });
  return (
    <Select
      value={when ?? ALL}
      onValueChange={(value) =>
        setParams({ when: PERIODS.find((period) => period === value) ?? null, page: null }, { history: "replace" })
      }
    >
      <SelectTrigger aria-label="Period" aria-busy={isPending} className="w-36">
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        <SelectItem value={ALL}>Any time</SelectItem>
        {PERIODS.map((period) => (
          <SelectItem key={period} value={period}>
            {LABELS[period]}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
