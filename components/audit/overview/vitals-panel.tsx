import { VitalLegend, VitalScale } from "@/components/charts/vital-scale";
import { Panel } from "@/components/layout/panel";
import type { VitalsView } from "@/server/audits/prepare-vitals";

export interface VitalsPanelProps {
  vitals: VitalsView;
  /** Why nothing was measured, when nothing was. */
  reason: string | null;
}

/** Core Web Vitals on their scales. Always says whose numbers they are and of how many pages. */
export function VitalsPanel({ vitals, reason }: VitalsPanelProps) {
  const isEmpty = !vitals.hasField && !vitals.hasLab;
  return (
    <Panel title="Core Web Vitals" note={isEmpty ? undefined : vitals.note} hasRule>
      {isEmpty ? (
        <p className="text-ink-2">{reason ?? "No page was measured in this audit."}</p>
      ) : (
        <>
          <div className="grid gap-x-7 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
            {vitals.scales.map((scale) => (
              <VitalScale key={scale.metric} scale={scale} />
            ))}
          </div>
          <VitalLegend scales={vitals.scales} />
        </>
      )}
    </Panel>
  );
}
