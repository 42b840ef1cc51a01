"use client";

import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import type { ScheduleRow } from "@/server/schedules/types";
import { ScheduleDialog } from "./schedule-dialog";
import { ScheduleItem } from "./schedule-item";
import type { SiteChoice } from "./site-choice";

export interface SchedulesPanelProps {
  initialSchedules: ScheduleRow[];
  sites: readonly SiteChoice[];
  canEdit: boolean;
}

export function SchedulesPanel({ initialSchedules, sites, canEdit }: SchedulesPanelProps) {
  const trpc = useTRPC();
  const { data: schedules } = useQuery(
    trpc.schedules.list.queryOptions({}, { initialData: initialSchedules, staleTime: 0, refetchOnMount: "always" }),
  );
  return (
    <Panel
      id="schedules"
      title="Audits by the calendar"
      note={schedules.length > 0 ? "next first" : undefined}
      actions={canEdit && sites.length > 0 && schedules.length > 0 && <ScheduleDialog sites={sites} />}
    >
      {schedules.length === 0 ? (
        <EmptyState
          kind="unused"
          title="Nothing is scheduled"
          actions={canEdit && sites.length > 0 && <ScheduleDialog sites={sites} />}
        >
          A schedule audits a site every day, week or month at an hour you choose, so that the trend has a point for
          each and nobody has to remember.{sites.length === 0 && " Add a site first."}
        </EmptyState>
      ) : (
        <ul>
          {schedules.map((schedule) => (
            <ScheduleItem key={schedule.id} schedule={schedule} sites={sites} canEdit={canEdit} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
