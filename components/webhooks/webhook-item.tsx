"use client";

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { Time } from "@/components/ui/time";
import { KINDS } from "@/server/notifications/constants";
import type { WebhookRow } from "@/server/webhooks/types";
import { DeliveryLog } from "./delivery-log";
import { DeliveryStatusBadge } from "./delivery-status-badge";
import { RemoveDialog } from "./remove-dialog";
import { RotateDialog } from "./rotate-dialog";
import { useSendNow, useSwitchWebhook } from "./use-webhooks";
import { WebhookDialog } from "./webhook-dialog";

export function WebhookItem({ webhook }: { webhook: WebhookRow }) {
  const [isLogOpen, setIsLogOpen] = useState(false);
  const change = useSwitchWebhook();
  const { test } = useSendNow();
  const { webhookId, name, kind, isOn, last } = webhook;
  const sendTest = () => {
    test.mutate({ webhookId });
    setIsLogOpen(true);
  };
  return (
    <li className="border-hairline border-t py-3.5 first:border-t-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium">{name}</span>
            <Badge>{kind === "slack" ? "Slack" : "Webhook"}</Badge>
            <span className="mono break-all text-ink-3 text-sm">{webhook.host}</span>
          </p>
          <p className="text-ink-2">{webhook.events.map((event) => KINDS[event].label).join(", ")}</p>
          {webhook.disabledReason && (
            <p className="flex items-start gap-1.5 text-sm text-warning">
              <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              Switched off by itself. {webhook.disabledReason}
            </p>
          )}
          <p className="flex flex-wrap items-center gap-x-2 text-ink-3 text-sm">
            {last ? (
              <>
                Last: <DeliveryStatusBadge status={last.status} /> <Time at={last.createdAt} as="relative" />
              </>
            ) : (
              "Nothing was sent yet"
            )}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Switch
            aria-label={`${name} is on`}
            checked={isOn}
            onCheckedChange={(next) => change.mutate({ webhookId, isOn: next })}
          />
          <Button size="sm" isPending={test.isPending} onClick={sendTest}>
            Send a test<span className="sr-only"> to {name}</span>
          </Button>
          <Button size="sm" aria-expanded={isLogOpen} onClick={() => setIsLogOpen(!isLogOpen)}>
            Log<span className="sr-only"> of {name}</span>
          </Button>
          <WebhookDialog webhook={webhook} />
          {kind === "webhook" && <RotateDialog webhook={webhook} />}
          <RemoveDialog webhook={webhook} />
        </div>
      </div>
      {isLogOpen && <DeliveryLog webhookId={webhookId} name={name} isOn={isOn} />}
    </li>
  );
}
