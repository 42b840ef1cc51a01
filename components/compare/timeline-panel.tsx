import Link from "next/link";
import { Panel } from "@/components/layout/panel";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import type { Timeline } from "@/server/compare/types";
import { NoteForm } from "./note-form";
import { NoteList } from "./note-list";
import { TimelineChart } from "./timeline-chart";
import { TimelineTable } from "./timeline-table";

const SHOWN = 10;

export interface TimelinePanelProps {
  siteId: string;
  timeline: Timeline;
  canEdit: boolean;
}

/** How a site's score went, with what happened to the site in between. */
export function TimelinePanel({ siteId, timeline, canEdit }: TimelinePanelProps) {
  const { points, auditCount, annotations } = timeline;
  return (
    <Panel
      title="Timeline"
      note={
        auditCount > points.length
          ? `the newest ${points.length} of ${formatNoun(auditCount, "finished audit")}`
          : formatNoun(auditCount, "finished audit")
      }
    >
      {points.length === 0 ? (
        <div className="max-w-measure text-ink-2">
          <p>After its first audit the score of this site is drawn here, with your notes and deployments.</p>
          <Button asChild size="sm" className="mt-2">
            <Link href={`/audits/new?sites=${siteId}`}>Audit the site</Link>
          </Button>
        </div>
      ) : (
        <>
          <TimelineChart timeline={timeline} />
          <details className="mt-4">
            <summary className="text-ink-2 hover:text-ink">The last {Math.min(SHOWN, points.length)} audits</summary>
            <div className="mt-2">
              <TimelineTable points={points.slice(-SHOWN)} />
            </div>
          </details>
        </>
      )}
      <h3 className="mt-5 mb-1 font-semibold text-sm">Notes and deployments</h3>
      <NoteList notes={annotations} canEdit={canEdit} siteId={siteId} />
      {canEdit && <NoteForm siteId={siteId} />}
    </Panel>
  );
}
