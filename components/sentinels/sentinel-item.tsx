"use client";

import Link from "next/link";
import type { SiteChoice } from "@/components/schedules/site-choice";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { SentinelRow } from "@/server/sentinels/types";
import { SentinelDialog } from "./sentinel-dialog";
import { usePauseSentinel } from "./use-sentinels";
import { watchLabel } from "./watch-words";

export interface SentinelItemProps {
  sentinel: SentinelRow;
  sites: readonly SiteChoice[];
  canEdit: boolean;
}

export function SentinelItem({ sentinel, sites, canEdit }: SentinelItemProps) {
  const pause = usePauseSentinel();
  const { siteName, isOn, everyMinutes, urls, openAlarmCount } = sentinel;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-hairline border-t py-3 first:border-t-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link href={`/sites/${sentinel.siteId}`} className="font-medium hover:underline">
            {siteName}
          </Link>
          {!isOn && <Badge>Paused</Badge>}
          {openAlarmCount > 0 && <Badge tone="critical">{formatNoun(openAlarmCount, "open alarm")}</Badge>}
        </p>
        <p className="text-ink-2">
          Every {everyMinutes} minutes; the start page
          {urls.length > 0 && ` and ${formatNoun(urls.length, "other page")}`}
        </p>
        <Looked sentinel={sentinel} />
        {sentinel.suspected.map((one) => (
          <p key={`${one.kind} ${one.url}`} className="break-words text-sm text-warning">
            {watchLabel(one.kind)} of {one.url} was {one.before ?? "never in order"} and is now {one.after}. An alarm if
            the next look agrees.
          </p>
        ))}
        <Unverified rows={sentinel.unverified} />
      </div>
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" isPending={pause.isPending} onClick={() => pause.toggle(sentinel)}>
            {isOn ? "Pause" : "Resume"}
            <span className="sr-only"> the watch of {siteName}</span>
          </Button>
          <SentinelDialog sites={sites} sentinel={sentinel} />
        </div>
      )}
    </li>
  );
}

function Looked({ sentinel: { lastCheckedAt, verifiedCount, note, isOn } }: { sentinel: SentinelRow }) {
  return (
    <p className="text-ink-3 text-sm">
      {lastCheckedAt ? (
        <>
          Looked <Time at={lastCheckedAt} as="relative" />: {formatNoun(verifiedCount, "thing")} could be checked.{" "}
        </>
      ) : (
        isOn && "The first look comes within a minute. "
      )}
      {note}
    </p>
  );
}

function Unverified({ rows }: { rows: SentinelRow["unverified"] }) {
  if (rows.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-ink-3">
        {formatNoun(rows.length, "thing")} could not be verified, which raises no alarm
      </summary>
      <ul className="mt-1 text-ink-2">
        {rows.map((row) => (
          <li key={`${row.kind} ${row.url}`} className="break-words">
            {watchLabel(row.kind)} of <span className="mono">{row.url}</span>: {row.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
