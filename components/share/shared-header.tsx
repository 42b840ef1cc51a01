import { DownloadReport } from "@/components/audit/download-report";
import { formatDuration, formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { SharedReport } from "@/server/shares/prepare-shared";
import { BrandBar } from "./brand-bar";

/** Whose report it is, of what and when. */
export function SharedHeader({ report, token }: { report: SharedReport; token: string }) {
  const { head, brand } = report;
  const facts = [
    formatNoun(head.pageCount, "page"),
    ...(head.durationMs === null ? [] : [formatDuration(head.durationMs)]),
  ];
  return (
    <header className="mb-6">
      <BrandBar brand={brand}>
        <p className="text-ink-3 text-sm">
          {head.isPortal && "Always the newest audit. "}
          Shared with you, link works until <Time at={head.expiresAt} as="date" />
        </p>
      </BrandBar>
      <div className="mt-5 flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div>
          <p className="text-ink-3 text-sm">{head.host}</p>
          <div className="flex flex-wrap items-baseline gap-x-4">
            <h1 className="font-semibold text-xl tracking-tight">
              Audit of <Time at={head.auditedAt} as="date" />
            </h1>
            <p className="mono text-ink-3 text-sm">{facts.join(" · ")}</p>
          </div>
        </div>
        {report.hasPdf && (
          <div data-print="hide">
            <DownloadReport href={`/s/${token}/report.pdf`} isReady />
          </div>
        )}
      </div>
    </header>
  );
}
