import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { WebhooksPanel } from "@/components/webhooks/webhooks-panel";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { listWebhooks } from "@/server/webhooks/list-webhooks";

export const metadata: Metadata = { title: "Channels" };

export default async function ChannelsPage() {
  const { ctx, role } = await requireTeam({ nextPath: "/settings/channels" });
  if (can(role, "manage")) return <WebhooksPanel initialWebhooks={await listWebhooks(ctx)} />;
  return (
    <EmptyState
      kind="unused"
      title="Admins and owners set up channels"
      actions={
        <Button asChild>
          <Link href="/team">See who they are</Link>
        </Button>
      }
    >
      A channel sends what happens to the team to Slack or to a program of yours. What you yourself are told is under
      Notifications.
    </EmptyState>
  );
}
