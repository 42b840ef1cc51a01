"use client";

import { useQuery } from "@tanstack/react-query";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import type { SiteChoice } from "@/components/schedules/site-choice";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { HookRow } from "@/server/deploys/types";
import { HookDialog } from "./hook-dialog";
import { useRevokeHook } from "./use-hooks";

export interface HooksPanelProps {
  initialHooks: HookRow[];
  sites: readonly SiteChoice[];
  canEdit: boolean;
}

/** Secret addresses that deployments call: each call starts an audit and leaves a mark in the site's timeline. */
export function HooksPanel({ initialHooks, sites, canEdit }: HooksPanelProps) {
  const trpc = useTRPC();
  const revoke = useRevokeHook();
  const { data: hooks } = useQuery(
    trpc.deploys.list.queryOptions({}, { initialData: initialHooks, staleTime: 0, refetchOnMount: "always" }),
  );
  return (
    <Panel
      id="deploys"
      hasRule
      title="Deploy hooks"
      note="an audit and a mark in the timeline after each deployment"
      actions={canEdit && sites.length > 0 && <HookDialog sites={sites} />}
    >
      {hooks.length === 0 ? (
        <p className="max-w-measure text-ink-2">
          There is none yet. A deploy hook is a secret address. When the last step of a deployment sends a POST to it,
          the site is audited, all of it or the part that the request names.
        </p>
      ) : (
        <ul>
          {hooks.map((hook) => (
            <li
              key={hook.id}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-hairline border-t py-3 first:border-t-0"
            >
              <div className="min-w-0">
                <p>
                  <span className="font-medium">{hook.name}</span> <span className="text-ink-2">{hook.siteName}</span>{" "}
                  <span className="mono text-ink-3 text-sm">{hook.prefix}…</span>
                </p>
                <p className="text-ink-3 text-sm">
                  Made <Time at={hook.createdAt} as="date" />
                  {hook.lastUsedAt ? (
                    <>
                      , last called <Time at={hook.lastUsedAt} as="relative" />
                    </>
                  ) : (
                    ", never called"
                  )}
                </p>
              </div>
              {canEdit && (
                <Button
                  size="sm"
                  isPending={revoke.isPending && revoke.variables?.hookId === hook.id}
                  onClick={() => revoke.mutate({ hookId: hook.id })}
                >
                  Revoke<span className="sr-only"> the hook {hook.name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
