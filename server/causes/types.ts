import type { Category, Evidence, FindingFacts, Severity } from "../rules/types";

/** Where the findings of a cause come from. */
export type CauseSource =
  /** robots.txt, the server, the certificate: nothing that a single page holds. */
  | { kind: "site" }
  /** Most pages, so most likely the layout or the server. */
  | { kind: "everywhere" }
  | { kind: "template"; template: string }
  /** Most pages with one frame (tags, classes and ids around the text), whatever their addresses. */
  | { kind: "layout"; layout: string }
  /** The same link, file, tag or text on every page. */
  | { kind: "shared"; token: string }
  /** One address that several findings lead to. */
  | { kind: "target"; url: string }
  | { kind: "target-template"; template: string }
  /** One page with faults of its own that no template explains. */
  | { kind: "page"; url: string }
  /** Pages without anything visible in common. */
  | { kind: "pages" };

export interface Cluster {
  /** Stable across audits: family and source. */
  id: string;
  /** Family of rules; `PAGE_FAMILY_ID` for the faults of one page. */
  familyId: string;
  source: CauseSource;
  findings: FindingFacts[];
}

export interface CauseWhere {
  label: string;
  /** URL shape, address or "site-wide"; null when the label says it all. */
  tag: string | null;
}

export interface Cause {
  id: string;
  title: string;
  category: Category;
  /** Worst among the findings. */
  severity: Severity;
  /** Most important first. */
  ruleIds: string[];
  where: CauseWhere;
  /** Affected pages; 0 for a fault of the whole site. */
  pageCount: number;
  findingCount: number;
  /** Points of the overall score won when all its findings are fixed; null when the audit has no score. */
  gain: number | null;
  /** "1 change", "63 texts". */
  effort: string;
  fix: string;
}

export interface CauseList {
  /** Largest gain first. */
  causes: Cause[];
  /** Findings explained; those of rules that only inform are left out. */
  findingCount: number;
  /** Findings of rules that are never scored, which no cause holds. */
  informationalCount: number;
  /** Findings or rules changed since, and a job is working the causes out again. */
  isOutdated: boolean;
}

export interface CauseFinding {
  id: string;
  ruleId: string;
  ruleTitle: string;
  severity: Severity;
  url: string | null;
  message: string;
  evidence: Evidence[];
}

export interface CauseDetail {
  cause: Cause;
  categoryLabel: string;
  /** Rules it breaks, most important first; retired rules have no page. */
  rules: { id: string; title: string; why: string; isKnown: boolean }[];
  findings: CauseFinding[];
  totalCount: number;
}
