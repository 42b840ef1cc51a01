import type { CredentialScope } from "@/server/crawl/credential-scope";
import type { Device, MeasurementFacts } from "@/server/facts/types";

/** What a site behind a sign-in wants to see, and which addresses are that site. */
export interface SiteHeaders {
  /** Lower-cased names. */
  headers: Record<string, string>;
  scope: CredentialScope;
}

/** The browser that a measuring process starts, once. */
export interface BrowserSetup {
  executablePath: string;
  args: string[];
  browserEnv: Record<string, string>;
  profileFolder: string;
}

export interface LighthouseJob {
  url: string;
  device: Device;
  maxWaitForLoadMs: number;
  siteHeaders: SiteHeaders | null;
}

/** What the parent sends: first where the browser is, then one job after the other. */
export type ToMeasuringProcess = { setup: BrowserSetup } | { job: LighthouseJob };

/** What is too large for a row of numbers, as it is stored. */
export interface LighthouseDetail {
  /** The whole Lighthouse result, JSON, gzip. */
  lhr: Uint8Array;
  /** JPEG of the page as it was loaded. */
  screenshot: Uint8Array | null;
}

/** What comes back, once a job. A process that is spent must not measure again. */
export type LighthouseAnswer = (
  | { facts: MeasurementFacts; detail: LighthouseDetail | null }
  | { errorCode: string }
) & { isSpent: boolean; memoryMb: number };

export type FromMeasuringProcess = { isReady: true } | LighthouseAnswer;
