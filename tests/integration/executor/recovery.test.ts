import { serve } from "inngest/edge";
import { afterEach, describe, expect, it } from "vitest";
import { embeddedFetch } from "@/server/embedded/inngest/embedded-fetch";
import { STATE_SCHEMA } from "@/server/embedded/inngest/names";
import { getRun, listRuns } from "@/server/embedded/inngest/read-runs";
import { deriveSigningKey, hashSigningKey } from "@/server/embedded/inngest/signing";
import { startExecutor } from "@/server/embedded/inngest/start-executor";
import { signingKey, silentLog } from "./client";
import { type Build, createClient, createGate, createHarness, type Harness, until } from "./harness";

let harness: Harness | undefined;
afterEach(async () => {
  await harness?.close();
  harness = undefined;
});

async function open(build: Build): Promise<Harness> {
  harness = await createHarness(build);
  return harness;
}

/** One step that a gate holds, then another; limited to one request at a time. */
function heldFunction() {
  const first = createGate();
  const started: number[] = [];
  const after: string[] = [];
  const build: Build = (client) => [
    client.createFunction(
      { id: "held", triggers: [{ event: "r/held" }], concurrency: { limit: 1 } },
      async ({ step, event }) => {
        const value = await step.run("hold", async () => {
          const mine = started.push(Date.now());
          if (event.data.isHeld !== false) await first.opened;
          return mine;
        });
        await step.run("after", () => {
          after.push(`after ${value}`);
        });
        return value;
      },
    ),
  ];
  return { build, first, started, after };
}

describe("leases", () => {
  it("takes over the work and the slot of a worker whose heartbeat is too old, and ignores what it says later", async () => {
    const { build, first, started, after } = heldFunction();
    const h = await open(build);
    // The first executor renews its lease every 20 s; the second calls 2 s too old, and renews its own well within it.
    await h.start({ leaseMs: 60_000 });
    const run = await h.runFor(await h.send("r/held"));
    await until("the first worker to run the step", async () => started.length === 1);
    await h.start({ leaseMs: 2_000 });
    await until("the second worker to run the step", async () => started.length === 2);
    first.open();
    const ended = await h.endOfRun(run.id);
    // The answer that counts is the second worker's; the first one's checkpoint is refused, so it stops there.
    expect(ended).toMatchObject({ status: "completed", output: 2 });
    expect(after).toEqual(["after 2"]);
    expect((await h.endOf(await h.send("r/held", { isHeld: false }))).status).toBe("completed");
  });

  it("refuses a checkpoint of an older generation", async () => {
    const { build, first, started } = heldFunction();
    const h = await open(build);
    await h.start();
    const run = await h.runFor(await h.send("r/held"));
    await until("the step to run", async () => started.length === 1);
    const item = await h.pool.query<{ id: string; generation: string }>(
      `select id, generation from ${STATE_SCHEMA}.item where run_id = $1`,
      [run.id],
    );
    const post = (generation: number) =>
      embeddedFetch({ databaseUrl: h.url, signingKey })(`http://inngest.embedded/v1/checkpoint/${run.id}/async`, {
        method: "POST",
        headers: { authorization: `Bearer ${hashSigningKey(signingKey)}` },
        body: JSON.stringify({
          qi_id: item.rows[0]?.id,
          generation_id: generation,
          steps: [{ id: "abc", op: "StepRun", displayName: "extra", data: 1 }],
        }),
      });
    const generation = Number(item.rows[0]?.generation);
    expect((await post(generation - 1)).status).toBe(409);
    expect((await post(generation)).status).toBe(200);
    // The SDK repeats a checkpoint whose answer got lost.
    expect((await post(generation)).status).toBe(200);
    first.open();
    const ended = await h.endOfRun(run.id);
    expect(ended.steps.filter((step) => step.name === "extra")).toHaveLength(1);
    expect((await post(generation)).status).toBe(409);
  });

  it("gives up on a step that keeps taking its worker down", async () => {
    const { build, started } = heldFunction();
    const h = await open(build);
    const executor = await h.start();
    await executor.stop();
    const id = await h.send("r/held");
    await h.pool.query(
      `create function ${STATE_SCHEMA}.mark() returns trigger language plpgsql as
         $$ begin if new.kind = 'discover' then new.crash_count := 5; end if; return new; end $$;
       create trigger mark before insert on ${STATE_SCHEMA}.item for each row execute function ${STATE_SCHEMA}.mark()`,
    );
    await h.start();
    expect(await h.endOf(id)).toMatchObject({ status: "failed", error: { name: "WorkerLostError" } });
    expect(started).toEqual([]);
  });
});

describe("repair", () => {
  it("delivers work whose queue job was lost", async () => {
    const { build, first } = heldFunction();
    first.open();
    const h = await open(build);
    const executor = await h.start();
    await executor.stop();
    const id = await h.send("r/held");
    await h.pool.query("delete from plumbline_queue._private_jobs");
    await h.start();
    expect((await h.endOf(id)).status).toBe("completed");
  });

  it("goes on after every database connection was cut", async () => {
    const { build, first, started } = heldFunction();
    const h = await open(build);
    await h.start();
    const run = await h.runFor(await h.send("r/held"));
    await until("the step to run", async () => started.length === 1);
    await h.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'plumbline%'`,
    );
    first.open();
    expect(await h.endOfRun(run.id)).toMatchObject({ status: "completed" });
    expect((await h.endOf(await h.send("r/held", { isHeld: false }))).status).toBe("completed");
  });
});

describe("sweeping", () => {
  it("asks again what comes next when a run has nothing left to wait for", async () => {
    const { build, first } = heldFunction();
    first.open();
    const h = await open(build);
    await h.start();
    await h.pool.query(
      `insert into ${STATE_SCHEMA}.run (id, function_id, status, event_id, event_name, events, queued_at)
       values ('stuck', 'test-held', 'running', 'e', 'r/held', '[{"name":"r/held","data":{}}]', now())`,
    );
    expect((await h.endOfRun("stuck")).status).toBe("completed");
  });

  it("drops what ended long ago and keeps the rest", async () => {
    const { build } = heldFunction();
    const h = await open(build);
    const executor = await h.start();
    await executor.stop();
    const insert = (id: string, eventName: string, status: string, daysAgo: number) =>
      h.pool.query(
        `insert into ${STATE_SCHEMA}.run (id, function_id, status, event_id, event_name, events, queued_at, ended_at)
         values ($1, 'test-held', $3, 'e', $2, '[]', now(), now() - $4 * interval '1 day')`,
        [id, eventName, status, daysAgo],
      );
    await insert("old", "r/held", "failed", 31);
    await insert("recent", "r/held", "failed", 29);
    await insert("old-timer", "inngest/scheduled.timer", "completed", 3);
    await insert("failed-timer", "inngest/scheduled.timer", "failed", 3);
    await h.start();
    await until("the old run to go", async () => !(await getRun(h.pool, "old")));
    const left = await h.pool.query<{ id: string }>(`select id from ${STATE_SCHEMA}.run order by id`);
    expect(left.rows.map((row) => row.id)).toEqual(["failed-timer", "recent"]);
    expect(await listRuns(h.pool, { limit: 5, isTimerHidden: true })).toHaveLength(1);
  });
});

describe("an outage", () => {
  it("keeps the result of a step that ended while nothing could be written", async () => {
    const { build, first, started } = heldFunction();
    const h = await open(build);
    await h.start();
    const run = await h.runFor(await h.send("r/held"));
    await until("the step to run", async () => started.length === 1);
    // Without its table the queue library gives up as well, so that this also covers its restart.
    await h.pool.query("alter table plumbline_queue._private_jobs rename to away");
    await h.pool.query(`alter table ${STATE_SCHEMA}.step rename to step_away`);
    first.open();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await h.pool.query(`alter table ${STATE_SCHEMA}.step_away rename to step`);
    await h.pool.query("alter table plumbline_queue.away rename to _private_jobs");
    expect(await h.endOfRun(run.id)).toMatchObject({ status: "completed", output: 1 });
    expect(started).toHaveLength(1);
    expect((await h.endOf(await h.send("r/held", { isHeld: false }))).status).toBe("completed");
  });

  it("frees work whose result could never be stored", async () => {
    const { build, first } = heldFunction();
    first.open();
    const h = await open(build);
    await h.start();
    const executor = await h.pool.query<{ id: string }>(`select id from ${STATE_SCHEMA}.worker`);
    await h.pool.query(
      `insert into ${STATE_SCHEMA}.run (id, function_id, status, event_id, event_name, events, queued_at)
       values ('forgotten', 'test-held', 'running', 'e', 'r/held', '[{"name":"r/held","data":{}}]', now())`,
    );
    await h.pool.query(
      `insert into ${STATE_SCHEMA}.item (id, kind, run_id, state, worker_id, order_at, run_at)
       values ('forgotten:discover', 'discover', 'forgotten', 'running', $1, now(), now())`,
      [executor.rows[0]?.id],
    );
    expect((await h.endOfRun("forgotten")).status).toBe("completed");
  });
});

describe("stopping", () => {
  it("waits for a running request and claims nothing new", async () => {
    const { build, first, started } = heldFunction();
    const h = await open(build);
    const executor = await h.start();
    const run = await h.runFor(await h.send("r/held"));
    await until("the step to run", async () => started.length === 1);
    const stopped = executor.stop(20_000);
    first.open();
    await stopped;
    const left = await h.pool.query(`select from ${STATE_SCHEMA}.worker`);
    expect(left.rowCount).toBe(0);
    await h.start();
    expect(await h.endOfRun(run.id)).toMatchObject({ status: "completed", output: 1 });
    expect(started).toHaveLength(1);
  });

  it("hands a request over that does not end in time", async () => {
    const { build, first, started } = heldFunction();
    const h = await open(build);
    const executor = await h.start();
    const run = await h.runFor(await h.send("r/held"));
    await until("the step to run", async () => started.length === 1);
    await executor.stop(50);
    await h.start();
    await until("the second attempt", async () => started.length === 2);
    first.open();
    expect(await h.endOfRun(run.id)).toMatchObject({ status: "completed", output: 2 });
  });
});

describe("two executors", () => {
  it("share the work and run every step once", async () => {
    const ran: string[] = [];
    const h = await open((client) => [
      client.createFunction({ id: "work", triggers: [{ event: "r/work" }] }, async ({ event, step }) => {
        await step.run("a", () => ran.push(`${event.data.n}:a`));
        await Promise.all(["b", "c"].map((name) => step.run(name, () => ran.push(`${event.data.n}:${name}`))));
        await step.run("d", () => ran.push(`${event.data.n}:d`));
      }),
    ]);
    await h.start({ workerConcurrency: 3 });
    await h.start({ workerConcurrency: 3 });
    const { ids } = await h.client.send(Array.from({ length: 25 }, (_, n) => ({ name: "r/work", data: { n } })));
    for (const id of ids) expect((await h.endOf(id)).status).toBe("completed");
    expect(new Set(ran).size).toBe(100);
    expect(ran).toHaveLength(100);
  });
});

describe("registration and signing", () => {
  const trivial: Build = (client) => [client.createFunction({ id: "x", triggers: [{ event: "r/x" }] }, () => 1)];

  it("refuses functions that use what is not supported, with a sentence for each", async () => {
    const h = await open((client) => [
      client.createFunction(
        { id: "late", triggers: [{ event: "r/x" }], debounce: { period: "5s" }, rateLimit: { limit: 1, period: "5s" } },
        () => 1,
      ),
      client.createFunction(
        { id: "odd", triggers: [{ event: "r/x", if: "event.data ==" }, { cron: "61 * * * *" }] },
        () => 1,
      ),
    ]);
    const error = await h.start().catch((cause: Error) => cause);
    const text = error instanceof Error ? error.message : "";
    expect(text).toContain("test-late: debounce is not supported by the embedded executor");
    expect(text).toContain("test-late: rateLimit is not supported");
    expect(text).toContain('test-odd: The cron trigger "61 * * * *" is not valid');
    expect(text).toContain('test-odd: The trigger expression "event.data ==" cannot be read');
  });

  it("refuses to start when the keys of client and executor differ", async () => {
    const h = await open(trivial);
    await expect(h.start({ signingKey: deriveSigningKey("another secret") })).rejects.toThrow("answered 401");
  });

  it("answers 401 to a request without a valid signature", async () => {
    const h = await open(trivial);
    const client = createClient(h.url);
    const handler = serve({ client, functions: trivial(client) });
    const response = await handler(
      new Request("http://inngest.embedded/api/inngest?fnId=test-x&stepId=step", {
        method: "POST",
        headers: { host: "inngest.embedded", "x-inngest-signature": "t=1&s=abc" },
        body: JSON.stringify({ event: { name: "r/x", data: {} }, ctx: { run_id: "1" } }),
      }),
    );
    expect(response.status).toBe(401);
  });

  it("guards its own interface and says what it does not offer", async () => {
    const h = await open(trivial);
    const fetch = embeddedFetch({ databaseUrl: h.url, signingKey });
    const bad = await fetch("http://inngest.embedded/v1/checkpoint/1/async", { method: "POST", body: "{}" });
    expect(bad.status).toBe(401);
    const unknown = await fetch("http://inngest.embedded/v1/realtime/publish", {
      method: "POST",
      headers: { authorization: `Bearer ${hashSigningKey(signingKey)}` },
    });
    expect(unknown.status).toBe(501);
    expect(await unknown.json()).toMatchObject({ error: expect.stringContaining("does not offer") });
  });

  it("ends the work of a function that is no longer registered with a clear error", async () => {
    const h = await open(trivial);
    const executor = await h.start();
    const id = await h.send("r/x");
    await h.endOf(id);
    await executor.stop();
    await h.pool.query(
      `insert into ${STATE_SCHEMA}.run (id, function_id, status, event_id, event_name, events, queued_at)
       values ('gone', 'test-gone', 'queued', 'e', 'r/x', '[{"name":"r/x","data":{}}]', now());
       insert into ${STATE_SCHEMA}.item (id, kind, run_id, order_at, run_at)
       values ('gone:discover', 'discover', 'gone', now(), now())`,
    );
    await h.start();
    expect(await h.endOfRun("gone")).toMatchObject({ status: "failed", error: { name: "FunctionNotFoundError" } });
  });

  it("creates its schemas from several processes at once", async () => {
    const h = await open(trivial);
    const client = createClient(h.url);
    const options = {
      databaseUrl: h.url,
      handler: serve({ client, functions: trivial(client) }),
      signingKey,
      workerConcurrency: 1,
      log: silentLog,
    };
    const executors = await Promise.all([startExecutor(options), startExecutor(options), startExecutor(options)]);
    expect((await h.endOf(await h.send("r/x"))).output).toBe(1);
    for (const executor of executors) await executor.stop();
  });
});
