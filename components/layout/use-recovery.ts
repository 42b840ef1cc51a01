"use client";

import { useEffect } from "react";

const POLL_EVERY_MS = 2_000;
/** A fault that is not an outage fails again at once; it must not turn into a loop. */
const RETRY_AT_MOST_EVERY_MS = 20_000;
let lastRetryAt = 0;

/** Show a failed page again by itself once the server says it is ready: most such failures are short outages. */
export function useRecovery(retry: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDone = false;
    const poll = async () => {
      const isReady = await fetch("/api/health", { cache: "no-store" }).then(
        (response) => response.ok,
        () => false,
      );
      if (isDone) return;
      if (isReady && Date.now() - lastRetryAt > RETRY_AT_MOST_EVERY_MS) {
        lastRetryAt = Date.now();
        retry();
      } else if (!isReady) timer = setTimeout(poll, POLL_EVERY_MS);
    };
    timer = setTimeout(poll, POLL_EVERY_MS);
    return () => {
      isDone = true;
      clearTimeout(timer);
    };
  }, [retry]);
}
