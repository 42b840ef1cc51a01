"use client";

import Link from "next/link";
import { EvidenceList } from "@/components/audit/evidence-list";
import { ExternalUrl } from "@/components/audit/external-url";
import { FindingCheckNote } from "@/components/audit/recheck/finding-check-note";
import { RecheckButton } from "@/components/audit/recheck/recheck-button";
import { useRechecks } from "@/components/audit/recheck/use-rechecks";
import { MeasurementTable } from "@/components/audit/speed/measurement-table";
import { PageHistoryPart } from "@/components/compare/page-history";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { cn } from "@/components/ui/cn";
import { formatAddress, formatNoun } from "@/components/ui/format";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import type { PageDetail } from "@/server/audits/prepare-details";
import { RenderedComparison } from "./rendered-comparison";

/** Everything known about one address. */
export function PageDetailView({ auditId, page }: { auditId: string; page: PageDetail }) {
  const rechecks = useRechecks({ auditId, url: page.url });
  return (
    <article className="flex flex-col gap-6">
      <header className="pr-8">
        <SheetTitle className="mono break-all font-medium text-base">{formatAddress(page.url)}</SheetTitle>
        <SheetDescription className="mt-1 text-ink-2 text-sm">
          {page.status === null ? `No response. ${page.errorMessage ?? ""}` : `Answered ${page.status}.`}{" "}
          {formatNoun(page.findingCount, "finding")}.
        </SheetDescription>
        <p className="mt-1">
          <ExternalUrl url={page.url} label="Open the page" className="font-sans text-accent" />
        </p>
      </header>
      <section>
        <h3 className="mb-1 font-semibold text-sm">Facts</h3>
        <dl>
          {page.facts.map((fact) => (
            <div
              key={fact.label}
              className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-3 border-hairline border-t py-1.5"
            >
              <dt className="text-ink-3 text-sm">{fact.label}</dt>
              <dd className={cn("break-words", fact.isMono && "mono break-all text-sm")}>{fact.value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <PageHistoryPart auditId={auditId} pageId={page.id} />
      <section>
        <div className="mb-1 flex min-h-7 items-center justify-between gap-3">
          <h3 className="font-semibold text-sm">Findings</h3>
          {page.findings.length > 0 && (
            <RecheckButton
              rechecks={rechecks}
              target={{ scope: "page", auditId, url: page.url }}
              label="Check this page again"
            />
          )}
        </div>
        {page.findings.length === 0 ? (
          <p className="text-ink-2">Nothing to report on this page.</p>
        ) : (
          <ul>
            {page.findings.map((finding) => (
              <li key={finding.id} className="border-hairline border-t py-2.5">
                <SeverityLabel severity={finding.severity} />
                <p>
                  <Link
                    href={`/audits/${auditId}/issues?issue=${finding.ruleId}`}
                    className={cn("hover:underline", finding.fixedAt && "text-ink-3 line-through")}
                  >
                    {finding.message}
                  </Link>
                </p>
                <EvidenceList evidence={finding.evidence} />
                <FindingCheckNote check={rechecks.checkOf(finding.id)} fixedAt={finding.fixedAt} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {page.rendered && <RenderedComparison rendered={page.rendered} />}
      {page.measurements.length > 0 && (
        <section>
          <h3 className="mb-1 font-semibold text-sm">Measured in the lab</h3>
          <MeasurementTable rows={page.measurements} label="Measurements of this page" />
        </section>
      )}
      {page.headings.length > 0 && (
        <section>
          <h3 className="mb-1 font-semibold text-sm">Headings</h3>
          <ol className="text-sm">
            {page.headings.map((heading, index) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: headings repeat and never move.
                key={index}
                className="flex gap-2 py-0.5"
                style={{ paddingLeft: `${(heading.level - 1) * 0.875}rem` }}
              >
                <span className="mono text-2xs text-ink-3">h{heading.level}</span>
                <span>{heading.text || <span className="text-ink-3">empty</span>}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
