import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { createNetPolicy } from "@/server/net/policy";
import { notify } from "@/server/notifications/notify";
import type { TeamEvent } from "@/server/notifications/types";
import { attemptDelivery, failDelivery } from "@/server/webhooks/attempt-delivery";
import { MAX_ATTEMPTS, WEBHOOK_EVENTS } from "@/server/webhooks/constants";
import { createWebhook } from "@/server/webhooks/create-webhook";
import { listDeliveries } from "@/server/webhooks/list-deliveries";
import { listWebhooks } from "@/server/webhooks/list-webhooks";
import { redeliver } from "@/server/webhooks/redeliver";
import { removeWebhook } from "@/server/webhooks/remove-webhook";
import { rotateSecret } from "@/server/webhooks/rotate-secret";
import { createWebhookSchema } from "@/server/webhooks/schemas";
import { sealAddress } from "@/server/webhooks/secrets";
import { sendTest } from "@/server/webhooks/send-test";
import { updateWebhook } from "@/server/webhooks/update-webhook";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";
import { createTestTeam } from "@/tests/helpers/team";
import { addMember, teamContext } from "../auth/contexts";
import { type Receiver, startReceiver } from "./receiver";
import { hasPython, verify } from "./verify";

const DAY_MS = 86_400_000;

let pipeline: Pipeline;
let receiver: Receiver;
let closed: Receiver;
let ctx: TeamContext;
let webhookId: string;
let secret: string;

beforeAll(async () => {
  receiver = await startReceiver();
  closed = await startReceiver();
  // One host by name; everything else on loopback stays private.
  process.env.AUDIT_ALLOW_PRIVATE_HOSTS = `127.0.0.1:${receiver.port}`;
  process.env.SAMPLE_SITE_PORT = "0";
  // No worker: the job's attempts are made one by one.
  pipeline = await startPipeline({ withWorker: false });
});
afterAll(async () => {
  await pipeline.stop();
  await Promise.all([receiver.stop(), closed.stop()]);
});
beforeEach(async () => {
  const { teamId, userId } = await createTestTeam("Halden");
  ctx = teamContext(teamId, userId);
  receiver.received.length = 0;
  receiver.answer = { status: 200, body: "ok" };
  const created = await create();
  webhookId = created.webhookId;
  secret = created.secret ?? "";
});

const create = (over: Record<string, unknown> = {}) =>
  createWebhook({
    ctx,
    input: createWebhookSchema.parse({
      kind: "webhook",
      name: "Our bot",
      url: `${receiver.url}/hook?key=geheim`,
      events: WEBHOOK_EVENTS,
      ...over,
    }),
  });
const event = (over: Partial<TeamEvent> = {}): TeamEvent => ({
  kind: "audit.finished",
  key: `audit.finished:${randomUUID()}`,
  title: "Halden: 71 of 100",
  body: "Zwölf Seiten — 12 pages crawled.",
  href: "/audits/1",
  data: { score: 71 },
  ...over,
});
const deliveries = async () => (await listDeliveries({ ctx, input: { webhookId, cursor: null } })).rows;
/** What the job would do now, for the newest delivery. */
async function deliverNewest(options: Parameters<typeof attemptDelivery>[1] = {}) {
  const [newest] = await deliveries();
  return attemptDelivery(newest?.deliveryId ?? "", options);
}
async function tell(over: Partial<TeamEvent> = {}, options: Parameters<typeof attemptDelivery>[1] = {}) {
  await notify(ctx, event(over));
  return deliverNewest(options);
}
const only = () => {
  const [first] = receiver.received;
  if (!first || receiver.received.length !== 1) throw new Error(`${receiver.received.length} requests came.`);
  return first;
};

describe("a webhook", () => {
  it("tells its secret once and keeps address and secret out of sight", async () => {
    expect(secret).toMatch(/^whsec_[\w-]{43}$/);
    const stored = await db().webhook.findUniqueOrThrow({ where: { id: webhookId } });
    for (const hidden of [secret, "geheim"]) {
      expect(Buffer.from(stored.urlCipher).includes(hidden)).toBe(false);
      expect(Buffer.from(stored.secretCipher ?? []).includes(hidden)).toBe(false);
      expect(JSON.stringify(await listWebhooks(ctx))).not.toContain(hidden);
    }
    expect(await listWebhooks(ctx)).toMatchObject([
      { webhookId, name: "Our bot", host: `127.0.0.1:${receiver.port}`, isOn: true, last: null },
    ]);
    const { teamId } = ctx;
    expect(await db().activity.findMany({ where: { teamId } })).toMatchObject([
      { action: "webhook.created", subjectLabel: "Our bot" },
    ]);
  });

  it("gets the team's events, signed so that the documented verifiers believe them", async () => {
    expect(await tell()).toEqual({ status: "delivered", retryAt: null });
    const received = only();
    expect(JSON.parse(received.body.toString())).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: "audit.finished",
      team: { id: ctx.teamId, name: "Halden" },
      title: "Halden: 71 of 100",
      url: `${env().appUrl}/audits/1`,
      data: { score: 71 },
    });
    const [delivery] = await deliveries();
    expect(received.headers).toMatchObject({
      "content-type": "application/json",
      "plumbline-event": "audit.finished",
      "plumbline-delivery": delivery?.deliveryId,
      "plumbline-timestamp": expect.stringMatching(/^\d{10}$/),
      "plumbline-signature": expect.stringMatching(/^v1=[0-9a-f]{64}$/),
    });
    expect(delivery).toMatchObject({
      status: "delivered",
      attempts: 1,
      responseStatus: 200,
      response: "ok",
      nextAt: null,
    });
    expect(delivery?.body).toBe(received.body.toString());

    for (const language of hasPython ? (["javascript", "python"] as const) : (["javascript"] as const)) {
      expect(verify(language, received, secret), language).toBe("yes");
      const changed = Buffer.from(received.body.toString().replace("71", "99"));
      expect(verify(language, { ...received, body: changed }, secret), language).toBe("no");
      expect(verify(language, received, `${secret}x`), language).toBe("no");
      const later = String(Number(received.headers["plumbline-timestamp"]) + 1);
      const moved = { ...received, headers: { ...received.headers, "plumbline-timestamp": later } };
      expect(verify(language, moved, secret), language).toBe("no");
      expect(verify(language, { ...received, headers: {} }, secret), language).toBe("no");
    }
  });

  it("is not believed when a delivery is ten minutes old", async () => {
    await tell({}, { now: new Date(Date.now() - 600_000) });
    expect(verify("javascript", only(), secret)).toBe("no");
    if (hasPython) expect(verify("python", only(), secret)).toBe("no");
  });

  it("gets an event once, however often it is told, and only kinds it asked for", async () => {
    const twice = event();
    await notify(ctx, twice);
    expect(await notify(ctx, twice)).toMatchObject({ deliveryCount: 0 });
    await updateWebhook({ ctx, input: { webhookId, events: ["score.dropped"] } });
    expect(await notify(ctx, event())).toMatchObject({ deliveryCount: 0 });
    expect(await notify(ctx, event({ kind: "score.dropped" }))).toMatchObject({ deliveryCount: 1 });
    await updateWebhook({ ctx, input: { webhookId, isOn: false } });
    expect(await notify(ctx, event({ kind: "score.dropped" }))).toMatchObject({ deliveryCount: 0 });
    expect((await deliveries()).map((row) => row.event)).toEqual(["score.dropped", "audit.finished"]);
  });

  it("is signed with both secrets for a day after a rotation", async () => {
    const { secret: renewed } = await rotateSecret({ ctx, input: { webhookId } });
    await tell();
    for (const good of [secret, renewed]) expect(verify("javascript", only(), good)).toBe("yes");
    if (hasPython) for (const good of [secret, renewed]) expect(verify("python", only(), good)).toBe("yes");
    receiver.received.length = 0;
    await tell({}, { now: new Date(Date.now() + DAY_MS + 1_000) });
    expect(only().headers["plumbline-signature"]).toMatch(/^v1=[0-9a-f]{64}$/);
  });

  it("ends with its removal, and what waited is not sent", async () => {
    await notify(ctx, event());
    const [waiting] = await deliveries();
    await removeWebhook({ ctx, input: { webhookId } });
    expect(await attemptDelivery(waiting?.deliveryId ?? "")).toEqual({ status: "failed", retryAt: null });
    expect(receiver.received).toEqual([]);
  });
});

describe("a delivery that fails", () => {
  it("is tried again after growing pauses, and is given up at last", async () => {
    receiver.answer = { status: 500, body: "<h1>\u0000Kaputt</h1>" };
    const now = new Date("2026-11-25T12:00:00Z");
    expect(await tell({}, { now })).toEqual({ status: "waiting", retryAt: "2026-11-25T12:01:00.000Z" });
    expect(await deliveries()).toMatchObject([
      {
        status: "waiting",
        attempts: 1,
        responseStatus: 500,
        response: "<h1>Kaputt</h1>",
        nextAt: new Date("2026-11-25T12:01:00Z"),
      },
    ]);
    const pauses: number[] = [];
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      const { retryAt } = await deliverNewest({ now });
      if (retryAt) pauses.push((new Date(retryAt).getTime() - now.getTime()) / 60_000);
    }
    expect(pauses).toEqual([5, 30, 120, 360, 720]);
    expect(await deliveries()).toMatchObject([{ status: "failed", attempts: MAX_ATTEMPTS, nextAt: null }]);
    expect(receiver.received).toHaveLength(MAX_ATTEMPTS);
    // A job that comes late sends nothing.
    await deliverNewest();
    expect(receiver.received).toHaveLength(MAX_ATTEMPTS);
    const timestamps = receiver.received.map((one) => one.body.toString());
    expect(new Set(timestamps).size).toBe(1);
  });

  it("arrives when the receiver is well again", async () => {
    receiver.answer = { status: 503, headers: { "retry-after": "600" } };
    const now = new Date();
    expect(await tell({}, { now })).toMatchObject({ retryAt: new Date(now.getTime() + 600_000).toISOString() });
    receiver.answer = { status: 204 };
    expect(await deliverNewest()).toMatchObject({ status: "delivered" });
    expect(await deliveries()).toMatchObject([{ attempts: 2, responseStatus: 204, response: "" }]);
  });

  it("says why when nobody answers", async () => {
    const gone = await startReceiver();
    const policy = createNetPolicy({ allowPrivateHosts: "127.0.0.1" });
    await notify(ctx, event());
    const [waiting] = await deliveries();
    await db().webhook.update({ where: { id: webhookId }, data: { urlCipher: sealAddress(webhookId, gone.url) } });
    await gone.stop();
    await attemptDelivery(waiting?.deliveryId ?? "", { policy });
    expect(await deliveries()).toMatchObject([
      { status: "waiting", responseStatus: null, response: "The server refused the connection or is not reachable." },
    ]);
  });

  it("is closed when the job itself broke", async () => {
    await notify(ctx, event());
    const [waiting] = await deliveries();
    expect(await failDelivery(waiting?.deliveryId ?? "")).toEqual({ closedCount: 1 });
    expect(await deliveries()).toMatchObject([{ status: "failed", attempts: 0 }]);
  });

  it("can be sent again with the same body, under an id of its own", async () => {
    receiver.answer = { status: 400 };
    await notify(ctx, event());
    const [first] = await deliveries();
    const again = { ctx, input: { deliveryId: first?.deliveryId ?? "" } };
    await expect(redeliver(again)).rejects.toMatchObject({ code: "NOT_READY" });
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) await deliverNewest();
    receiver.answer = { status: 200 };
    receiver.received.length = 0;
    const { deliveryId } = await redeliver(again);
    expect(deliveryId).not.toBe(first?.deliveryId);
    expect(await attemptDelivery(deliveryId)).toMatchObject({ status: "delivered" });
    expect(only().body.toString()).toBe(first?.body);
    expect(only().headers["plumbline-delivery"]).toBe(deliveryId);
  });
});

describe("a test", () => {
  it("is sent once, also while the channel is off, and never retried", async () => {
    await updateWebhook({ ctx, input: { webhookId, isOn: false } });
    const { deliveryId } = await sendTest({ ctx, input: { webhookId } });
    receiver.answer = { status: 500 };
    expect(await attemptDelivery(deliveryId)).toEqual({ status: "failed", retryAt: null });
    expect(JSON.parse(only().body.toString())).toMatchObject({ type: "test", title: "This is a test" });
    expect(verify("javascript", only(), secret)).toBe("yes");
    expect(await listWebhooks(ctx)).toMatchObject([{ last: { status: "failed", responseStatus: 500 } }]);
  });
});

describe("a channel that is dead", () => {
  /** Deliveries that failed for good, the first so many days ago. */
  const failedBefore = (days: number, count: number, attempts = MAX_ATTEMPTS) =>
    db().webhookDelivery.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        ...{ webhookId, event: "audit.finished", body: "{}", status: "failed", attempts },
        createdAt: new Date(Date.now() - days * DAY_MS + index * 1000),
      })),
    });
  async function exhaust() {
    receiver.answer = { status: 502 };
    await notify(ctx, event());
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) await deliverNewest();
  }

  it("is switched off after days of failure, and admins hear of it", async () => {
    const viewer = await addMember(ctx.teamId, "viewer");
    await failedBefore(4, 2);
    await exhaust();
    expect(await listWebhooks(ctx)).toMatchObject([
      {
        isOn: false,
        disabledReason: "Nothing was delivered for 4 days; 3 deliveries failed. The last answer was 502.",
      },
    ]);
    const told = await db().notification.findMany({ where: { teamId: ctx.teamId, kind: "webhook.disabled" } });
    expect(told).toMatchObject([{ title: "The webhook Our bot was switched off", href: "/settings/channels" }]);
    expect(told.map((row) => row.userId)).not.toContain(viewer.userId);
    // What still waits is closed unsent; switching on forgets the reason.
    receiver.received.length = 0;
    await db().webhookDelivery.create({ data: { webhookId, event: "audit.finished", body: "{}" } });
    expect(await deliverNewest()).toMatchObject({ status: "failed" });
    expect(receiver.received).toEqual([]);
    await updateWebhook({ ctx, input: { webhookId, isOn: true } });
    expect(await listWebhooks(ctx)).toMatchObject([{ isOn: true, disabledReason: null }]);
  });

  it.each([
    ["the failures are young", () => failedBefore(2, 5)],
    ["they are few", () => failedBefore(9, 1)],
    ["they were never tried", () => failedBefore(9, 5, 0)],
    [
      "something arrived since",
      async () => {
        await failedBefore(9, 5);
        const deliveredAt = new Date(Date.now() - DAY_MS);
        await db().webhookDelivery.create({
          data: {
            webhookId,
            event: "audit.finished",
            body: "{}",
            status: "delivered",
            deliveredAt,
            createdAt: deliveredAt,
          },
        });
      },
    ],
  ])("stays on when %s", async (_, arrange) => {
    await arrange();
    await exhaust();
    expect(await listWebhooks(ctx)).toMatchObject([{ isOn: true, disabledReason: null }]);
  });

  it("is switched off at once when it says that it is gone", async () => {
    receiver.answer = { status: 410 };
    expect(await tell()).toEqual({ status: "failed", retryAt: null });
    expect(await listWebhooks(ctx)).toMatchObject([{ isOn: false }]);
  });
});

describe("private addresses", () => {
  it.each([
    ["loopback", "https://127.0.0.1/hook"],
    ["a local name", "https://localhost/hook"],
    ["the metadata address", "http://169.254.169.254/latest"],
    ["an address in disguise", "https://0x7f000001/"],
    ["IPv6", "https://[::1]/"],
    ["another port", "https://hooks.example:6379/"],
    ["a password", "https://me:secret@hooks.example/"],
    ["another scheme", "file:///etc/passwd"],
    ["unencrypted", "http://hooks.example/"],
    ["nonsense", "my hook"],
  ])("are refused when they are entered: %s", async (_, url) => {
    await expect(create({ url })).rejects.toMatchObject({ code: "BAD_INPUT", details: { field: "url" } });
    await expect(updateWebhook({ ctx, input: { webhookId, url } })).rejects.toMatchObject({ code: "BAD_INPUT" });
  });

  it("are refused when a name leads to them, at each attempt", async () => {
    const { webhookId: named } = await create({ url: "https://hooks.example/x", name: "Named" });
    await notify(ctx, event());
    const { rows } = await listDeliveries({ ctx, input: { webhookId: named, cursor: null } });
    const asked: string[] = [];
    // A public address beside the private one at first, as a rebinding attack mixes them, and the private one alone later.
    const policy = createNetPolicy({
      resolve: async (hostname) => {
        asked.push(hostname);
        return asked.length > 1
          ? [{ address: "127.0.0.1", family: 4 }]
          : [
              { address: "93.184.216.34", family: 4 },
              { address: "127.0.0.1", family: 4 },
            ];
      },
    });
    for (const _ of [1, 2]) await attemptDelivery(rows[0]?.deliveryId ?? "", { policy });
    const after = await listDeliveries({ ctx, input: { webhookId: named, cursor: null } });
    expect(after.rows).toMatchObject([{ status: "waiting", attempts: 2, responseStatus: null }]);
    expect(after.rows[0]?.response).toMatch(/^hooks\.example resolves to .+ Only public addresses are fetched\.$/);
    expect(asked).toEqual(["hooks.example", "hooks.example"]);
  });

  it("are not reached by a redirect", async () => {
    receiver.answer = { status: 307, headers: { location: `${closed.url}/inside` } };
    expect(await tell()).toMatchObject({ status: "waiting" });
    expect(await deliveries()).toMatchObject([
      { responseStatus: 307, response: "Redirects are not followed. Enter the address they lead to." },
    ]);
    expect(closed.requests).toEqual([]);
  });
});

describe("a Slack channel", () => {
  it("gets a message of blocks, without our headers", async () => {
    await removeWebhook({ ctx, input: { webhookId } });
    const created = await create({ kind: "slack", name: "#seo", url: `${receiver.url}/services/T/B/x` });
    expect(created.secret).toBeNull();
    webhookId = created.webhookId;
    await tell({ title: "Dropped <!channel> & so on", body: "From <b>84</b> to 71." });
    const { headers, body } = only();
    expect(Object.keys(headers).filter((name) => name.startsWith("plumbline"))).toEqual([]);
    const message = JSON.parse(body.toString());
    expect(message.text).toBe("Dropped &lt;!channel&gt; &amp; so on");
    expect(message.blocks.map((block: { type: string }) => block.type)).toEqual([
      "header",
      "section",
      "actions",
      "context",
    ]);
    expect(message.blocks[1].text).toEqual({ type: "mrkdwn", text: "From &lt;b&gt;84&lt;/b&gt; to 71." });
    expect(message.blocks[2].elements[0].url).toBe(`${env().appUrl}/audits/1`);
    await expect(rotateSecret({ ctx, input: { webhookId } })).rejects.toMatchObject({ code: "BAD_INPUT" });
  });
});
