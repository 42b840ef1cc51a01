import { DownloadReport } from "@/components/audit/download-report";
import { formatDuration, formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { SharedReport } from "@/server/audits/prepare-shared";

/** Whose report it is, of what and when. The brand's accent is a line only, so that it never costs legibility. */
export function SharedHeader({ report, pdfHref }: { report: SharedReport; pdfHref: string }) {
  const { audit, brand } = report;
  const facts = [
    formatNoun(audit.pageCount, "page"),
    ...(audit.durationMs === null ? [] : [formatDuration(audit.durationMs)]),
  ];
  return (
    <header className="mb-6">
      <div
        aria-hidden
        className="-mx-4 h-1 bg-accent md:-mx-8"
        style={brand.accent ? { background: brand.accent } : undefined}
      />
      <div className="flex flex-wrap items-center justify-between gap-4 border-hairline border-b py-4">
        <div className="flex items-center gap-3">
          {brand.logoDataUrl && (
            // biome-ignore lint/performance/noImgElement: a data address needs no optimising.
            <img src={brand.logoDataUrl} alt="" className="max-h-9 max-w-40 rounded-sm bg-surface object-contain" />
          )}
          <span className="font-semibold">{brand.teamName}</span>
          {brand.contact && <span className="text-ink-3 text-sm">{brand.contact}</span>}
        </div>
        <p className="text-ink-3 text-sm">
          Shared with you, link works until <Time at={report.expiresAt} as="date" />
        </p>
      </div>
      <div className="mt-5 flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div>
          <p className="text-ink-3 text-sm">{audit.host}</p>
          <div className="flex flex-wrap items-baseline gap-x-4">
            <h1 className="font-semibold text-xl tracking-tight">
              Audit of <Time at={audit.completedAt ?? audit.createdAt} as="date" />
            </h1>
            <p className="mono text-ink-3 text-sm">{facts.join(" · ")}</p>
          </div>
        </div>
        <div data-print="hide">
          <DownloadReport href={pdfHref} isReady={audit.hasReport} />
        </div>
      </div>
    </header>
  );
}
