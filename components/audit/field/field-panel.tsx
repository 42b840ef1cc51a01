"use client";

import { useQueryStates } from "nuqs";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import type { FieldRecordView, FieldView } from "@/server/audits/prepare-field";
import { ChoiceRow } from "./choice-row";
import { FieldMetric } from "./field-metric";
import { FieldTrendChart } from "./field-trend-chart";
import { fieldSearchParams } from "./search-params";

const TITLE = "Field data (real visitors)";

/** What visitors with Chrome met, from the Chrome UX Report. Always says of which address or origin, and of which days. */
export function FieldPanel({ view, isLive }: { view: FieldView; isLive: boolean }) {
  const [chosen, setChosen] = useQueryStates(fieldSearchParams);
  const subject = view.subjects.find((candidate) => candidate.url === chosen.fieldOf) ?? view.subjects[0];
  const record =
    subject?.records.find((candidate) => candidate.formFactor === chosen.fieldDevice) ?? subject?.records[0];
  if (!subject || !record) return <NoFieldData note={view.note} isLive={isLive} />;
  const trend = record.trends.find((candidate) => candidate.metric === chosen.fieldMetric) ?? record.trends[0];
  return (
    <Panel
      title={TITLE}
      note={`75th percentile of 28 days${record.period ? `, ${record.period}` : ""}`}
      hasRule
      actions={
        <div className="flex flex-wrap items-center gap-2">
          {view.subjects.length > 1 && (
            <Select value={subject.url} onValueChange={(fieldOf) => void setChosen({ fieldOf })}>
              <SelectTrigger aria-label="Whose visitors" className="w-56">
                <SelectValue />
              </SelectTrigger>
              <SelectContent>
                {view.subjects.map((candidate) => (
                  <SelectItem key={candidate.url} value={candidate.url}>
                    {candidate.label}
                  </SelectItem>
                ))}
              </SelectContent>
            </Select>
          )}
          <ChoiceRow
            label="Device"
            options={subject.records.map(({ formFactor, deviceLabel }) => ({ value: formFactor, label: deviceLabel }))}
            value={record.formFactor}
            onChange={(fieldDevice) => void setChosen({ fieldDevice })}
          />
        </div>
      }
    >
      <p className="max-w-[90ch] break-words text-ink-2">
        {subject.scope} {describeVerdict(record)}
      </p>
      <div className="mt-4 grid gap-x-7 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {record.metrics.map((metric) => (
          <FieldMetric key={metric.metric} metric={metric} />
        ))}
      </div>
      {trend ? (
        <div className="mt-6">
          <FieldTrendChart
            trend={trend}
            context={`${subject.label}, ${record.deviceLabel.toLowerCase()}`}
            choice={
              <ChoiceRow
                label="Metric of the trend"
                options={record.trends.map(({ metric, short }) => ({ value: metric, label: short }))}
                value={trend.metric}
                onChange={(fieldMetric) => void setChosen({ fieldMetric })}
              />
            }
          />
        </div>
      ) : (
        <p className="mt-4 text-ink-3 text-sm">
          Trends are loaded for the home page and the whole site, where the Chrome UX Report has at least two weeks.
        </p>
      )}
      {view.note && <p className="mt-3 max-w-[90ch] text-ink-3 text-xs">{view.note}</p>}
    </Panel>
  );
}

function describeVerdict({ passesCoreWebVitals, deviceLabel }: FieldRecordView): string {
  if (passesCoreWebVitals === null) return "There are not enough visits to judge its Core Web Vitals.";
  const who = deviceLabel === "All devices" ? "on all devices together" : `on ${deviceLabel.toLowerCase()}s`;
  return `Core Web Vitals ${who}: ${passesCoreWebVitals ? "passed" : "not passed"}.`;
}

function NoFieldData({ note, isLive }: { note: string | null; isLive: boolean }) {
  return (
    <Panel title={TITLE} hasRule>
      <EmptyState kind="unused" title={isLive ? "Not asked for yet" : "No data of real visitors"}>
        {isLive ? "The Chrome UX Report is asked after the measurements." : note}
      </EmptyState>
    </Panel>
  );
}
