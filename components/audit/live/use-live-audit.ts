"use client";

import { useQuery } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useReducer, useRef, useState } from "react";
import { useTRPC } from "@/components/providers/trpc-provider";
import type { WatchedEvent } from "@/server/audits/events";
import { foldEvents, isFinished, type LiveState, toLivePhase } from "@/server/audits/prepare-live";

const FLUSH_MS = 120;
const RESUME_MS = 400;
const POLL_MS = 3_000;

export type Connection = "live" | "connecting" | "polling";

export interface LiveAudit {
  state: LiveState;
  connection: Connection;
}

/**
 * Follow an audit: the stream resumes where it ended, and when it cannot be opened the state is polled instead.
 * Events are folded a few times a second however fast they come.
 */
export function useLiveAudit(auditId: string, initial: LiveState): LiveAudit {
  const trpc = useTRPC();
  const [state, fold] = useReducer(foldEvents, initial);
  const [resumeFrom, setResumeFrom] = useState(initial.lastSeq);
  const buffer = useRef<WatchedEvent[]>([]);
  const lastSeq = useRef(initial.lastSeq);
  const resumeTimer = useRef<number | undefined>(undefined);
  const isDone = isFinished(state);

  const stream = useSubscription(
    trpc.audits.watch.subscriptionOptions(
      { auditId, lastEventId: resumeFrom },
      {
        enabled: !isDone,
        onData: ({ data }) => {
          buffer.current.push(data);
          lastSeq.current = data.seq;
        },
        onConnectionStateChange: ({ state: connection }) => {
          // The server ends every stream after a while; an ended stream of a running audit is taken up again.
          if (connection !== "idle") return;
          const reached = lastSeq.current;
          window.clearTimeout(resumeTimer.current);
          resumeTimer.current = window.setTimeout(
            () => (reached === resumeFrom ? stream.reset() : setResumeFrom(reached)),
            RESUME_MS,
          );
        },
      },
    ),
  );

  const isBroken = stream.status === "error";
  const polled = useQuery(
    trpc.results.audit.queryOptions(
      { auditId },
      { enabled: isBroken && !isDone, refetchInterval: POLL_MS, staleTime: 0 },
    ),
  );

  useEffect(() => {
    const flushTimer = window.setInterval(() => {
      if (buffer.current.length === 0) return;
      fold(buffer.current);
      buffer.current = [];
    }, FLUSH_MS);
    return () => {
      window.clearInterval(flushTimer);
      window.clearTimeout(resumeTimer.current);
    };
  }, []);

  if (isBroken && polled.data) {
    const { status, failureReason, phases } = polled.data;
    return { state: { ...state, status, failureReason, phases: phases.map(toLivePhase) }, connection: "polling" };
  }
  return { state, connection: isBroken ? "polling" : stream.status === "pending" ? "live" : "connecting" };
}
