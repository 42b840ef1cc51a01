"use client";

import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { ScheduleRow } from "@/server/schedules/types";
import { describeSchedule, describeZone, formatInZone } from "./describe-schedule";
import { ScheduleDialog } from "./schedule-dialog";
import type { SiteChoice } from "./site-choice";
import { usePauseSchedule, useRemoveSchedule, useRunScheduleNow } from "./use-schedules";

export interface ScheduleItemProps {
  schedule: ScheduleRow;
  sites: readonly SiteChoice[];
  canEdit: boolean;
}

export function ScheduleItem({ schedule, sites, canEdit }: ScheduleItemProps) {
  const pause = usePauseSchedule();
  const remove = useRemoveSchedule();
  const runNow = useRunScheduleNow();
  const { id: scheduleId, siteName, isOn } = schedule;
  const ofSite = <span className="sr-only"> the schedule of {siteName}</span>;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-hairline border-t py-3 first:border-t-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link href={`/sites/${schedule.siteId}`} className="font-medium hover:underline">
            {siteName}
          </Link>
          {!isOn && <Badge>Paused</Badge>}
        </p>
        <p className="text-ink-2">
          {describeSchedule(schedule)}; up to {formatCount(schedule.options.maxPages)} pages
        </p>
        {isOn && <NextRun schedule={schedule} />}
        <LastRun schedule={schedule} />
      </div>
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" isPending={runNow.isPending} onClick={() => runNow.mutate({ scheduleId })}>
            Run now<span className="sr-only"> for {siteName}</span>
          </Button>
          <Button size="sm" onClick={() => pause.mutate({ scheduleId, isOn: !isOn })}>
            {isOn ? "Pause" : "Resume"}
            {ofSite}
          </Button>
          <ScheduleDialog sites={sites} schedule={schedule} />
          <Button size="sm" variant="ghost" onClick={() => remove(schedule)}>
            Remove{ofSite}
          </Button>
        </div>
      )}
    </li>
  );
}

/** In both zones: the reader's, and the one that decides. */
function NextRun({ schedule: { nextAt, timeZone } }: { schedule: ScheduleRow }) {
  return (
    <p className="text-ink-3 text-sm">
      Next: <Time at={nextAt} /> for you, {formatInZone(nextAt, timeZone)} in {describeZone(timeZone)}
    </p>
  );
}

function LastRun({ schedule: { lastRunAt, lastAuditId, lastSkipped, timeZone } }: { schedule: ScheduleRow }) {
  if (lastRunAt === null) return <p className="text-ink-3 text-sm">Has not run yet</p>;
  const when = (
    <>
      <Time at={lastRunAt} />, {formatInZone(lastRunAt, timeZone)} in {describeZone(timeZone)}
    </>
  );
  if (lastSkipped !== null) {
    return (
      <p className="text-sm text-warning">
        Last turn skipped: {lastSkipped} <span className="text-ink-3">{when}</span>
      </p>
    );
  }
  return (
    <p className="text-ink-3 text-sm">
      Last: {when}
      {lastAuditId && (
        <>
          ;{" "}
          <Link href={`/audits/${lastAuditId}`} className="text-ink-2 underline hover:text-ink">
            see the audit
          </Link>
        </>
      )}
    </p>
  );
}
