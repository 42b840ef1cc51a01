"use client";

import { useQuery } from "@tanstack/react-query";
import { BellRing, CircleCheck } from "lucide-react";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { AlarmRow } from "@/server/sentinels/types";
import { useAcceptAlarm } from "./use-sentinels";
import { watchLabel } from "./watch-words";

const REFETCH_MS = 60_000;

/** Alarms of all watches, open ones first, each with what it was before and what was seen. */
export function AlarmsPanel({ initialAlarms, canEdit }: { initialAlarms: AlarmRow[]; canEdit: boolean }) {
  const trpc = useTRPC();
  const { data: alarms } = useQuery(
    trpc.sentinels.alarms.queryOptions({}, { initialData: initialAlarms, refetchInterval: REFETCH_MS }),
  );
  const openCount = alarms.filter((alarm) => alarm.closedAt === null).length;
  return (
    <Panel
      id="alarms"
      hasRule
      title="Alarms"
      note={openCount === 0 ? "none open" : `${formatNoun(openCount, "alarm")} open`}
    >
      {alarms.length === 0 ? (
        <p className="flex max-w-measure items-start gap-2 text-ink-2">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-passed" />
          No alarm so far. An alarm comes after two bad looks in a row, says what it was before and what was seen, and
          closes by itself when all is well again.
        </p>
      ) : (
        <ul>
          {alarms.map((alarm) => (
            <AlarmItem key={alarm.id} alarm={alarm} canEdit={canEdit} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function AlarmItem({ alarm, canEdit }: { alarm: AlarmRow; canEdit: boolean }) {
  const accept = useAcceptAlarm();
  const isOpen = alarm.closedAt === null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-hairline border-t py-3 first:border-t-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <span
            className={isOpen ? "flex items-center gap-1.5 text-critical" : "flex items-center gap-1.5 text-passed"}
          >
            {isOpen ? <BellRing aria-hidden className="size-3.5" /> : <CircleCheck aria-hidden className="size-3.5" />}
            {isOpen ? "Open" : "Closed"}
          </span>
          <span className="font-medium">{alarm.siteName}</span>
          <span className="text-ink-3">{watchLabel(alarm.kind)}</span>
        </p>
        <p className="break-words text-ink-2">{alarm.message}</p>
        <dl className="mono mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm">
          <dt className="text-ink-3">before</dt>
          <dd className="break-words">{alarm.before ?? "never seen in order"}</dd>
          <dt className="text-ink-3">after</dt>
          <dd className="break-words">{alarm.after ?? "unknown"}</dd>
        </dl>
        <p className="text-ink-3 text-sm">
          Since <Time at={alarm.openedAt} />
          {alarm.closedAt ? (
            <>
              , closed <Time at={alarm.closedAt} />
            </>
          ) : (
            <>
              , last seen <Time at={alarm.lastSeenAt} as="relative" />
            </>
          )}
        </p>
      </div>
      {canEdit && alarm.isAcceptable && (
        <Button size="sm" isPending={accept.isPending} onClick={() => accept.mutate({ alarmId: alarm.id })}>
          This is intended<span className="sr-only">: {alarm.message}</span>
        </Button>
      )}
    </li>
  );
}
