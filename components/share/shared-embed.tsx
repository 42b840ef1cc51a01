import { ScorePanel } from "@/components/audit/overview/score-panel";
import { CategoryBars } from "@/components/charts/category-bars";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { Panel } from "@/components/layout/panel";
import { MAIN_ID } from "@/components/layout/skip-link";
import { formatPoints } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { SharedReport } from "@/server/shares/prepare-shared";
import { BrandBar } from "./brand-bar";

const SHOWN_CAUSES = 5;

/** The short of a report inside somebody else's page; everything else is a click away in a window of its own. */
export function SharedEmbed({ report, href }: { report: SharedReport; href: string }) {
  const { head, score, causes } = report;
  const link = (
    <a href={href} target="_blank" rel="noopener noreferrer" className="text-accent text-sm hover:underline">
      Open the report<span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
  return (
    <div className="mx-auto max-w-page px-4 pb-6 md:px-8">
      <header className="mb-5">
        <BrandBar brand={report.brand}>{link}</BrandBar>
        <h1 className="mt-4 font-semibold tracking-tight">
          {head.host}, audit of <Time at={head.auditedAt} as="date" />
        </h1>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="outline-none">
        {score && (
          <div className="grid gap-x-9 gap-y-7 md:grid-cols-2">
            <ScorePanel
              score={score.view}
              indexableCount={head.indexableCount}
              isPartial={score.isPartial}
              receipt={null}
            />
            <Panel title="Categories" note="ticks at 50 and 90">
              <CategoryBars categories={score.view.categories} />
            </Panel>
          </div>
        )}
        {causes && causes.causes.length > 0 && (
          <Panel title="What to fix first" note="by what it gains" hasRule={score !== null}>
            <ol className="border-hairline border-t">
              {causes.causes.slice(0, SHOWN_CAUSES).map((cause) => (
                <li key={cause.id} className="flex flex-wrap items-center gap-x-4 border-hairline border-b py-2">
                  <SeverityLabel severity={cause.severity} className="w-20" />
                  <span className="min-w-40 flex-1 break-words">{cause.title}</span>
                  <span className="mono font-semibold text-accent text-sm">
                    {cause.gain !== null && cause.gain >= 0.005 ? `+${formatPoints(cause.gain)}` : ""}
                  </span>
                </li>
              ))}
            </ol>
          </Panel>
        )}
        {!score && !causes && <p className="text-ink-2">The parts that are shared do not fit here. {link}</p>}
      </main>
    </div>
  );
}
