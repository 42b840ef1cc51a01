import type { CredentialScope } from "@/server/crawl/credential-scope";
import type { Device, MeasurementFacts } from "@/server/facts/types";

/** What a site behind a sign-in wants to see, and which addresses are that site. */
export interface SiteHeaders {
  /** Lower-cased names. */
  headers: Record<string, string>;
  scope: CredentialScope;
}

/** What the parent sends to a measuring process, once. */
export interface LighthouseJob {
  url: string;
  device: Device;
  maxWaitForLoadMs: number;
  executablePath: string;
  args: string[];
  browserEnv: Record<string, string>;
  profileFolder: string;
  siteHeaders: SiteHeaders | null;
}

/** What comes back, once: small facts, never a Lighthouse report. */
export type LighthouseAnswer = { facts: MeasurementFacts } | { errorCode: string };
