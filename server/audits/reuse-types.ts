/** What the stored facts of an audit depend on beside the pages themselves. */
export interface CrawlFrame {
  /** "mixed" when two parsers worked on one audit. */
  factsVersion: string;
  hasSubdomains: boolean;
  /** Pages were read as a signed-in visitor sees them. */
  hasCredentials: boolean;
}

/** Whose pages an audit may use again, and how many it did. */
export interface Reuse {
  auditId: string;
  /** End of that audit, ISO 8601. */
  since: string;
  unchangedCount: number;
}
