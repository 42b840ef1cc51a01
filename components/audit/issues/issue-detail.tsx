import Link from "next/link";
import { EvidenceList } from "@/components/audit/evidence-list";
import { ExternalUrl } from "@/components/audit/external-url";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { formatAddress, formatCount, formatNoun, formatPoints } from "@/components/ui/format";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import type { FindingRow } from "@/server/audits/list-findings";
import type { IssueDetail } from "@/server/audits/prepare-details";
import { RuleText } from "./rule-text";

export interface IssueDetailViewProps {
  detail: IssueDetail;
  findings: readonly FindingRow[];
  host: string;
}

export function IssueDetailView({ detail, findings, host }: IssueDetailViewProps) {
  const { issue, rule } = detail;
  const severity = issue?.severity ?? rule?.severity;
  return (
    <article>
      <div className="mb-1.5 flex flex-wrap items-center gap-3 pr-8">
        {severity && <SeverityLabel severity={severity} />}
        <span className="text-ink-3 text-sm">{issue?.categoryLabel ?? rule?.categoryLabel}</span>
      </div>
      <SheetTitle className="font-semibold text-lg tracking-tight">
        {issue?.title ?? rule?.failureTitle ?? detail.ruleId}
      </SheetTitle>
      <SheetDescription className="mt-1 text-ink-2 text-sm">
        {extentOf(detail)}
        {issue?.gain != null && issue.gain > 0 && (
          <>
            {" "}
            Fixing it gains <span className="mono font-semibold text-accent">+{formatPoints(issue.gain)}</span> points.
          </>
        )}
      </SheetDescription>
      {rule && <RuleText rule={rule} className="mt-5" />}
      {rule && (
        <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <Link href={`/rules/${detail.ruleId}`} className="text-accent hover:underline">
            About this rule
          </Link>
          <a href={rule.learnMore} target="_blank" rel="noopener noreferrer" className="text-accent hover:underline">
            Where it comes from<span className="sr-only"> (opens in a new tab)</span>
          </a>
        </p>
      )}
      <h3 className="mt-7 mb-1 font-semibold text-sm">What was seen</h3>
      {findings.length === 0 ? (
        <p className="text-ink-2">This audit has no findings of this rule.</p>
      ) : (
        <ol>
          {findings.map((finding) => (
            <li key={finding.id} className="border-hairline border-t py-2.5">
              {finding.url && <ExternalUrl url={finding.url} label={formatAddress(finding.url, host)} />}
              <p>{finding.message}</p>
              <EvidenceList evidence={finding.evidence} />
            </li>
          ))}
        </ol>
      )}
      {findings.length > 0 && (
        <p className="mt-2 text-ink-3 text-sm">
          {formatCount(findings.length)} of {formatNoun(detail.totalCount, "finding")} shown
        </p>
      )}
    </article>
  );
}

function extentOf(detail: IssueDetail): string {
  if (detail.isUnverified) return `${formatNoun(detail.totalCount, "case")} could not be verified and cost no points.`;
  if (!detail.issue) return "Not found in this audit.";
  if (detail.issue.pageCount === 0) return "Concerns the site as a whole.";
  return `${formatNoun(detail.totalCount, "finding")} on ${formatNoun(detail.issue.pageCount, "page")}.`;
}
