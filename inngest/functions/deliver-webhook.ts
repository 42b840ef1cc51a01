import { attemptDelivery, failDelivery } from "@/server/webhooks/attempt-delivery";
import { MAX_ATTEMPTS } from "@/server/webhooks/constants";
import { inngest } from "../client";
import { deliveryRequested } from "../events";

/** One delivery, tried again after growing pauses. A receiver that is slow holds up nobody else's. */
export const deliverWebhookFunction = inngest.createFunction(
  {
    id: "deliver-webhook",
    triggers: [deliveryRequested],
    idempotency: "event.data.deliveryId",
    retries: 3,
    concurrency: [{ key: "event.data.webhookId", limit: 2 }],
    onFailure: async ({ event, step }) => {
      const { deliveryId } = event.data.event.data as { deliveryId: string };
      await step.run("fail", () => failDelivery(deliveryId));
    },
  },
  async ({ event, step }) => {
    const { deliveryId } = event.data;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const { status, retryAt } = await step.run(`attempt-${attempt}`, () => attemptDelivery(deliveryId));
      if (retryAt === null) return { deliveryId, status };
      await step.sleepUntil(`pause-${attempt}`, retryAt);
    }
    return { deliveryId, status: "failed" };
  },
);
