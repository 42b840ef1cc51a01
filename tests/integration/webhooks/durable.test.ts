import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { pool } from "@/server/db/pool";
import { STATE_SCHEMA } from "@/server/embedded/inngest/names";
import { createWebhook } from "@/server/webhooks/create-webhook";
import { listDeliveries } from "@/server/webhooks/list-deliveries";
import { createWebhookSchema } from "@/server/webhooks/schemas";
import type { DeliveryRow } from "@/server/webhooks/types";
import { type LoopbackServer, routes, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";
import { type Receiver, startReceiver } from "./receiver";
import { hasPython, verify } from "./verify";

let pipeline: Pipeline;
let site: LoopbackServer;
const receivers: Receiver[] = [];

beforeAll(async () => {
  site = await startLoopbackServer(routes({ "/": "<title>Halden</title><h1>Halden</h1>" }));
  for (let index = 0; index < 3; index++) receivers.push(await startReceiver());
  pipeline = await startPipeline();
});
afterAll(async () => {
  await pipeline.stop();
  await Promise.all([site.stop(), ...receivers.map((receiver) => receiver.stop())]);
});

async function settled(webhookId: string, attempts = 1): Promise<DeliveryRow> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const { rows } = await listDeliveries({ ctx: pipeline.ctx, input: { webhookId, cursor: null } });
    if (rows[0] && rows[0].attempts >= attempts) return rows[0];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Nothing was attempted in time.");
}

/** Resolves when one sleep of a delivery was found, which begins a moment after its attempt is written down. */
async function endSleeps(): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const { rowCount } = await pool().query(
      `update ${STATE_SCHEMA}.item set run_at = now() where kind = 'sleep' and run_id in
         (select id from ${STATE_SCHEMA}.run where function_id like '%deliver-webhook')`,
    );
    if (rowCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("No delivery sleeps.");
}

it("an audit reaches webhooks and Slack by their own jobs, and one that fails waits without holding the others up", async () => {
  const [well, slack, ill] = receivers;
  if (!well || !slack || !ill) throw new Error("no receivers");
  ill.answer = { status: 500 };
  const channel = (kind: string, { url }: Receiver) =>
    createWebhook({
      ctx: pipeline.ctx,
      input: createWebhookSchema.parse({ kind, name: kind, url: `${url}/hook`, events: ["audit.finished"] }),
    });
  const failing = await channel("webhook", ill);
  const working = await channel("webhook", well);
  const chat = await channel("slack", slack);
  const auditId = await pipeline.audit(site.url);

  const delivered = await settled(working.webhookId);
  expect(delivered).toMatchObject({ status: "delivered", attempts: 1, responseStatus: 200 });
  const [received] = well.received;
  if (!received) throw new Error("nothing was received");
  expect(JSON.parse(received.body.toString())).toMatchObject({
    type: "audit.finished",
    url: expect.stringMatching(`/audits/${auditId}$`),
    data: { auditId, trigger: "person", pagesCrawled: 1, previousScore: null },
  });
  expect(verify("javascript", received, working.secret ?? "")).toBe("yes");
  if (hasPython) expect(verify("python", received, working.secret ?? "")).toBe("yes");

  expect(await settled(chat.webhookId)).toMatchObject({ status: "delivered" });
  expect(JSON.parse(slack.received[0]?.body.toString() ?? "").blocks).toHaveLength(4);

  const waiting = await settled(failing.webhookId);
  expect(waiting).toMatchObject({ status: "waiting", attempts: 1, responseStatus: 500 });
  const pauseMs = (waiting.nextAt?.getTime() ?? 0) - waiting.createdAt.getTime();
  expect(pauseMs).toBeGreaterThanOrEqual(60_000);

  // The pause is kept in the database; its end is brought forward, as if a minute had passed.
  ill.answer = { status: 200 };
  await endSleeps();
  expect(await settled(failing.webhookId, 2)).toMatchObject({ status: "delivered", attempts: 2, nextAt: null });
  expect(new Set(ill.received.map(({ body }) => body.toString())).size).toBe(1);
  expect(well.received).toHaveLength(1);

  const phase = await db().auditPhase.findFirstOrThrow({ where: { auditId, phase: "notify" } });
  expect(phase).toMatchObject({ status: "completed", counts: { mails: 1, deliveries: 3 } });
}, 120_000);
