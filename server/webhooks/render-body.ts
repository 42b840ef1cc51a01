import { env } from "../env";
import type { TeamEvent } from "../notifications/types";
import type { TEST_EVENT, WebhookKind } from "./constants";
import { renderSlackMessage } from "./render-slack-message";

export interface BodyInput {
  /** Of the event: the same for every channel and every redelivery, so that receivers can drop copies. */
  id: string;
  team: { id: string; name: string };
  event: Omit<TeamEvent, "kind" | "key"> & { kind: TeamEvent["kind"] | typeof TEST_EVENT };
  now: Date;
}

/** The exact text that is sent, and signed for webhooks. */
export function renderBody(kind: WebhookKind, { id, team, event, now }: BodyInput): string {
  const { title, body: text, data } = event;
  const url = `${env().appUrl}${event.href}`;
  if (kind === "slack")
    return JSON.stringify(renderSlackMessage({ kind: event.kind, title, text, url, team: team.name }));
  return JSON.stringify({ id, type: event.kind, createdAt: now.toISOString(), team, title, text, url, data });
}
