import type { Severity } from "@/server/rules/types";

export type MetricName = "LCP" | "CLS" | "TBT" | "FCP";
export type NumberUnit = "score" | "points" | "pages" | "issues" | "ms" | "cls" | "percent" | "plain";

export interface FactNumber {
  value: number;
  unit: NumberUnit;
  severity?: Severity;
  metric?: MetricName;
}
