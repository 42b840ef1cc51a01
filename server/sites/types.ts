import type { ProofMethod } from "./constants";

/** A site as its list shows it. */
export interface SiteRow {
  id: string;
  name: string;
  startUrl: string;
  host: string;
  createdAt: Date;
  auditCount: number;
  lastAudit: { id: string; status: string; score: number | null; createdAt: Date } | null;
}

/** What the settings page of a site shows. Credentials never leave the server; it says only which are set. */
export interface SiteSettings {
  id: string;
  name: string;
  startUrl: string;
  host: string;
  hasSubdomains: boolean;
  ignoresRobots: boolean;
  requestsPerSecond: number | null;
  /** Pace without a setting of its own; 0 means no limit. */
  defaultRequestsPerSecond: number;
  credentials: { hasBasicAuth: boolean; hasCookie: boolean; headerNames: string[]; isUnreadable: boolean };
  proof: {
    token: string;
    /** Where the TXT record belongs; null when the host has no domain of its own. */
    domain: string | null;
    provenAt: Date | null;
    method: ProofMethod | null;
    /** False when it must be looked for again before it counts. */
    isFresh: boolean;
  };
}

export type ProofResult = { isProven: true; method: ProofMethod } | { isProven: false; reason: string };

export interface PatternMatches {
  count: number;
  examples: string[];
}

/** What patterns would do to the addresses that the latest audit of a site knew. */
export interface PatternTest {
  /** null when the site was never audited. */
  auditedAt: Date | null;
  knownCount: number;
  errors: { field: "include" | "exclude"; message: string }[];
  /** null while a pattern cannot be read. */
  matches: { included: PatternMatches; excluded: PatternMatches; notIncluded: PatternMatches } | null;
}
