import type { Effort, Evidence, Severity } from "@/server/rules/types";
import type { PageList } from "./list-pages";
import type { AnalysisView } from "./prepare-analysis";
import type { AuditView } from "./prepare-audit";
import type { MeasurementRow } from "./prepare-details";
import type { StatusCounts } from "./prepare-donuts";

export interface SharedIssue {
  ruleId: string;
  severity: Severity;
  title: string;
  why: string;
  howToFix: string;
  learnMore: string | null;
  effort: Effort | null;
  pageCount: number;
  findingCount: number;
  gain: number | null;
  samples: { url: string | null; message: string; evidence: Evidence[] }[];
}

export interface SharedBrand {
  teamName: string;
  accent: string | null;
  logoDataUrl: string | null;
  footer: string | null;
  contact: string | null;
}

/** Everything a reader of a link may see: no members, no addresses of people, no other audits. */
export interface SharedReport {
  audit: AuditView;
  brand: SharedBrand;
  expiresAt: Date;
  issues: SharedIssue[];
  measurements: MeasurementRow[];
  statusCounts: StatusCounts;
  analysis: AnalysisView | null;
  pages: PageList;
}

/** Only `#rrggbb` reaches a style attribute. */
export function safeAccent(accent: string | null): string | null {
  return accent !== null && /^#[0-9a-f]{6}$/i.test(accent) ? accent : null;
}
