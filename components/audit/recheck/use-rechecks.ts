"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import type { RecheckSummary } from "@/server/rechecks/list-rechecks";
import type { RecheckTarget } from "@/server/rechecks/schemas";
import type { FindingCheck } from "@/server/rechecks/types";
import { describeResult } from "./describe-result";

const POLL_MS = 1_000;

export interface Rechecks {
  request(target: RecheckTarget): void;
  isPending(target: RecheckTarget): boolean;
  /** The newest re-check of exactly this target. */
  latestOf(target: RecheckTarget): RecheckSummary | undefined;
  checkOf(findingId: string): FindingCheck | undefined;
}

/** Re-checks that concern one rule or one page of an audit, followed while one is open. */
export function useRechecks(filter: { auditId: string; ruleId?: string; url?: string }): Rechecks {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const openIds = useRef(new Set<string>());
  const ownIds = useRef(new Set<string>());
  const options = trpc.rechecks.list.queryOptions(filter);
  const query = useQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.rechecks.some(isOpen) ? POLL_MS : false),
  });
  const request = useMutation(
    trpc.rechecks.request.mutationOptions({
      onSuccess: ({ recheckId }) => {
        openIds.current.add(recheckId);
        ownIds.current.add(recheckId);
        return queryClient.invalidateQueries({ queryKey: options.queryKey });
      },
      onError: (error) => void toast.error(error.message, { id: "recheck" }),
    }),
  );
  const rechecks = query.data?.rechecks;

  // The outside system is the worker: what it closed shows in lists that others have loaded already.
  useEffect(() => {
    if (!rechecks) return;
    const ended = rechecks.filter((recheck) => openIds.current.has(recheck.id) && !isOpen(recheck));
    for (const recheck of ended) openIds.current.delete(recheck.id);
    for (const recheck of rechecks) if (isOpen(recheck)) openIds.current.add(recheck.id);
    if (ended.length === 0) return;
    // What a colleague asked for refreshes the lists without a word.
    for (const recheck of ended) if (ownIds.current.has(recheck.id)) announce(recheck);
    void queryClient.invalidateQueries(trpc.results.pathFilter());
    router.refresh();
  }, [rechecks, queryClient, trpc, router]);

  const latestOf = (target: RecheckTarget) => rechecks?.find((recheck) => isSameTarget(recheck, target));
  return {
    request: (target) => request.mutate(target),
    isPending: (target) => {
      const latest = latestOf(target);
      const isAsking = request.isPending && JSON.stringify(request.variables) === JSON.stringify(target);
      return isAsking || (latest !== undefined && isOpen(latest));
    },
    latestOf,
    checkOf: (findingId) => query.data?.checks[findingId],
  };
}

function isOpen({ status }: RecheckSummary): boolean {
  return status === "queued" || status === "running";
}

function isSameTarget(recheck: RecheckSummary, target: RecheckTarget): boolean {
  if (recheck.scope !== target.scope) return false;
  if (target.scope === "rule") return recheck.ruleId === target.ruleId;
  if (target.scope === "page") return recheck.url === target.url;
  return recheck.ruleId === target.ruleId && recheck.url === target.url;
}

function announce(recheck: RecheckSummary): void {
  if (recheck.status === "failed") toast.error(recheck.reason ?? "The re-check failed.", { id: recheck.id });
  else toast.success(describeResult(recheck.counts), { id: recheck.id, description: recheck.reason ?? undefined });
}
