import type { ReportVital } from "../types";

export interface ScalePlacement {
  /** Shares of the whole width, 0 to 1. */
  good: number;
  poor: number;
  field: number | null;
  mobile: number | null;
  desktop: number | null;
}

/** The scale ends a little beyond "poor"; what lies further hangs at its end and its number tells the rest. */
const END = 1.6;

export function placeOnScale({ field, mobile, desktop, thresholds }: ReportVital): ScalePlacement {
  const end = thresholds.poor * END;
  const place = (value: number) => Math.min(1, Math.max(0, value / end));
  return {
    good: thresholds.good / end,
    poor: thresholds.poor / end,
    field: field === null ? null : place(field.value),
    mobile: mobile === null ? null : place(mobile),
    desktop: desktop === null ? null : place(desktop),
  };
}
