import type { Device, MeasurementFacts, MeasurementSource } from "@/server/facts/types";

export interface MeasurementTarget {
  url: string;
  device: Device;
  source: MeasurementSource;
}

/** A measurement that knows nothing yet: every number null, never 0. */
export function emptyMeasurement(target: MeasurementTarget): MeasurementFacts {
  return {
    url: target.url,
    device: target.device,
    source: target.source,
    error: null,
    performance: null,
    accessibility: null,
    bestPractices: null,
    seo: null,
    lcpMs: null,
    cls: null,
    tbtMs: null,
    fcpMs: null,
    speedIndexMs: null,
    ttfbMs: null,
    totalBytes: null,
    mainThreadMs: null,
    bootupMs: null,
    lighthouseVersion: null,
    audits: [],
    warnings: [],
    field: null,
  };
}

export function failedMeasurement(
  target: MeasurementTarget,
  error: { code: string; message: string; isPageFault: boolean },
): MeasurementFacts {
  return { ...emptyMeasurement(target), error };
}
