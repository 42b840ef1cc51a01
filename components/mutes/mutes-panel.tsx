"use client";

import Link from "next/link";
import { Panel } from "@/components/layout/panel";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { MuteRow } from "@/server/mutes/types";
import { useRemoveMute } from "./use-mutes";

/** What a site's team chose not to count, why, and the way back. */
export function MutesPanel({ mutes }: { mutes: readonly MuteRow[] }) {
  const remove = useRemoveMute();
  return (
    <Panel id="mutes" hasRule title="Muted rules" note="left out of the score of every audit of this site">
      {mutes.length === 0 ? (
        <p className="text-ink-2">
          Nothing is muted. Open an issue of an audit and choose “Mute” when a rule does not fit this site.
        </p>
      ) : (
        <ul>
          {mutes.map((mute) => (
            <li
              key={mute.id}
              className="flex items-start justify-between gap-4 border-hairline border-t py-2.5 first:border-t-0"
            >
              <div className="min-w-0">
                <p>
                  <Link href={`/rules/${mute.ruleId}`} className="font-medium hover:underline">
                    {mute.title}
                  </Link>{" "}
                  <span className="mono rounded-sm bg-sunken px-1.5 py-0.5 text-2xs text-ink-2">
                    {mute.urlPattern === "*" ? "everywhere" : mute.urlPattern}
                  </span>
                </p>
                <p className="text-ink-2">{mute.reason}</p>
                <p className="text-ink-3 text-sm">
                  {mute.createdBy ?? "The system"}, <Time at={mute.createdAt} as="date" />
                  {mute.expiresAt && (
                    <>
                      ; until <Time at={mute.expiresAt} as="date" />
                    </>
                  )}
                </p>
              </div>
              <Button
                size="sm"
                isPending={remove.isPending && remove.variables?.muteId === mute.id}
                onClick={() => remove.mutate({ muteId: mute.id })}
              >
                Lift<span className="sr-only"> the mute of {mute.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
