"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import type { WebhookRow } from "@/server/webhooks/types";
import { WebhookDialog } from "./webhook-dialog";
import { WebhookItem } from "./webhook-item";

/** Soon enough to see a test arrive. */
const WAITING_POLL_MS = 2_000;

/** Where the team's events are sent beside inboxes and mail. */
export function WebhooksPanel({ initialWebhooks }: { initialWebhooks: WebhookRow[] }) {
  const trpc = useTRPC();
  const { data: webhooks } = useQuery(
    trpc.webhooks.list.queryOptions(undefined, {
      initialData: initialWebhooks,
      staleTime: 0,
      refetchOnMount: "always",
      refetchInterval: (query) =>
        query.state.data?.some((row) => row.last?.status === "waiting") ? WAITING_POLL_MS : false,
    }),
  );
  return (
    <Panel
      title="Channels"
      note="for the whole team"
      actions={
        // In one place whatever the list holds: a dialog that moved would take the new secret with it.
        <div className="flex flex-wrap gap-2">
          <Button asChild variant="ghost">
            <Link href="/docs/webhooks">How webhooks work</Link>
          </Button>
          <WebhookDialog />
        </div>
      }
    >
      {webhooks.length === 0 ? (
        <EmptyState kind="unused" title="No channels yet">
          A channel tells Slack, or a program of yours, when an audit ends, a score drops, new critical findings appear,
          a watch raises an alarm or a quota runs low. Webhooks are signed, tried again for most of a day, and logged.
        </EmptyState>
      ) : (
        <ul>
          {webhooks.map((webhook) => (
            <WebhookItem key={webhook.webhookId} webhook={webhook} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
