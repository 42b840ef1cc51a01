import { createWebhook } from "@/server/webhooks/create-webhook";
import { listDeliveries } from "@/server/webhooks/list-deliveries";
import { listWebhooks } from "@/server/webhooks/list-webhooks";
import { redeliver } from "@/server/webhooks/redeliver";
import { removeWebhook } from "@/server/webhooks/remove-webhook";
import { rotateSecret } from "@/server/webhooks/rotate-secret";
import {
  createWebhookSchema,
  deliveryIdSchema,
  listDeliveriesSchema,
  updateWebhookSchema,
  webhookIdSchema,
} from "@/server/webhooks/schemas";
import { sendTest } from "@/server/webhooks/send-test";
import { updateWebhook } from "@/server/webhooks/update-webhook";
import { adminProcedure, router } from "../init";

export const webhooksRouter = router({
  list: adminProcedure.query(({ ctx }) => listWebhooks(ctx)),
  create: adminProcedure.input(createWebhookSchema).mutation(({ ctx, input }) => createWebhook({ ctx, input })),
  update: adminProcedure.input(updateWebhookSchema).mutation(({ ctx, input }) => updateWebhook({ ctx, input })),
  remove: adminProcedure.input(webhookIdSchema).mutation(({ ctx, input }) => removeWebhook({ ctx, input })),
  rotateSecret: adminProcedure.input(webhookIdSchema).mutation(({ ctx, input }) => rotateSecret({ ctx, input })),
  test: adminProcedure.input(webhookIdSchema).mutation(({ ctx, input }) => sendTest({ ctx, input })),
  deliveries: adminProcedure.input(listDeliveriesSchema).query(({ ctx, input }) => listDeliveries({ ctx, input })),
  redeliver: adminProcedure.input(deliveryIdSchema).mutation(({ ctx, input }) => redeliver({ ctx, input })),
});
