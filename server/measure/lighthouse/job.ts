import type { Device, MeasurementFacts } from "@/server/facts/types";

/** What the parent sends to a measuring process, once. */
export interface LighthouseJob {
  url: string;
  device: Device;
  maxWaitForLoadMs: number;
  executablePath: string;
  args: string[];
  browserEnv: Record<string, string>;
  profileFolder: string;
}

/** What comes back, once: small facts, never a Lighthouse report. */
export type LighthouseAnswer = { facts: MeasurementFacts } | { errorCode: string };
