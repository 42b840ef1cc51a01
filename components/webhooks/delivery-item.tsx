"use client";

import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import { MAX_ATTEMPTS } from "@/server/webhooks/constants";
import type { DeliveryRow } from "@/server/webhooks/types";
import { DeliveryStatusBadge } from "./delivery-status-badge";
import { useSendNow } from "./use-webhooks";

/** One delivery; what was sent opens below it. */
export function DeliveryItem({ delivery, isOn }: { delivery: DeliveryRow; isOn: boolean }) {
  const { redeliver } = useSendNow();
  const { deliveryId, event, status, attempts, responseStatus, response, nextAt } = delivery;
  return (
    <li className="border-hairline border-t py-2 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <DeliveryStatusBadge status={status} />
        <span className="mono text-sm">{event}</span>
        <span className="text-ink-3 text-sm">
          <Time at={delivery.createdAt} as="relative" />
          {attempts > 0 && `, ${formatNoun(attempts, "attempt")}`}
          {status === "waiting" && attempts > 0 && nextAt && (
            <>
              {" "}
              of {MAX_ATTEMPTS}; next <Time at={nextAt} as="relative" />
            </>
          )}
        </span>
        <span className="flex-1" />
        {status !== "waiting" && isOn && (
          <Button
            size="sm"
            variant="ghost"
            isPending={redeliver.isPending}
            onClick={() => redeliver.mutate({ deliveryId })}
          >
            Redeliver<span className="sr-only"> {event}</span>
          </Button>
        )}
      </div>
      {attempts > 0 && (
        <p className="mono line-clamp-3 break-words text-ink-2 text-sm">
          {[responseStatus, response].filter((part) => part !== null && part !== "").join(" · ")}
        </p>
      )}
      <details className="text-sm">
        <summary className="w-fit cursor-pointer text-ink-3 hover:text-ink">What was sent</summary>
        <pre className="mono mt-1.5 max-h-80 overflow-auto whitespace-pre-wrap break-words rounded-md bg-surface p-3">
          {pretty(delivery.body)}
        </pre>
      </details>
    </li>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
