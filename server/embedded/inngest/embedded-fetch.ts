import type { Pool } from "pg";
import { logger } from "@/server/log";
import { storeCheckpoint } from "./checkpoint";
import { createPool, inTransaction } from "./database";
import { type NewEvent, storeEvents } from "./events";
import { newId, seededId } from "./ids";
import { isBearer } from "./signing";
import type { Op } from "./types";

export interface EmbeddedFetchOptions {
  databaseUrl: string;
  signingKey: string;
}

const MAX_EVENTS = 5_000;
const POOL_SIZE = 4;
const POOLS = Symbol.for("plumbline.embedded-fetch.pools");

/** One small pool per database and process, also when a bundler loads this module more than once. */
function sharedPool(databaseUrl: string): Pool {
  const holder = globalThis as typeof globalThis & { [POOLS]?: Map<string, Pool> };
  holder[POOLS] ??= new Map();
  const known = holder[POOLS].get(databaseUrl);
  if (known) return known;
  const pool = createPool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    allowExitOnIdle: true,
    application_name: "plumbline events",
  });
  holder[POOLS].set(databaseUrl, pool);
  return pool;
}

/** Closes the pools of this process; for tests and for a clean exit of short-lived commands. */
export async function closeEmbeddedFetch(): Promise<void> {
  const holder = globalThis as typeof globalThis & { [POOLS]?: Map<string, Pool> };
  const pools = [...(holder[POOLS]?.values() ?? [])];
  holder[POOLS]?.clear();
  await Promise.all(pools.map((pool) => pool.end()));
}

function json(status: number, body: unknown): Response {
  return Response.json(body, { status });
}

interface SentEvent {
  name?: unknown;
  data?: unknown;
  id?: unknown;
  ts?: unknown;
  v?: unknown;
  user?: unknown;
}

function toNewEvent(sent: SentEvent, id: string, now: Date): NewEvent | undefined {
  if (typeof sent.name !== "string" || sent.name === "") return undefined;
  return {
    id,
    name: sent.name,
    data: (sent.data ?? {}) as Record<string, unknown>,
    ts: typeof sent.ts === "number" ? sent.ts : now.getTime(),
    ...(typeof sent.id === "string" && sent.id ? { externalId: sent.id } : {}),
    ...(typeof sent.v === "string" ? { v: sent.v } : {}),
    ...(sent.user ? { user: sent.user as Record<string, unknown> } : {}),
  };
}

/** The seed makes the ids of a repeated send equal, so that the repeat stores nothing twice. */
async function receiveEvents(pool: Pool, text: string, seed: string | null): Promise<Response> {
  const now = new Date();
  const body = JSON.parse(text) as SentEvent | SentEvent[];
  const sent = Array.isArray(body) ? body : [body];
  if (sent.length > MAX_EVENTS)
    return json(413, { status: 413, error: `At most ${MAX_EVENTS} events can be sent at once.` });
  const seedMs = Number(seed?.split(",")[0]);
  const events: NewEvent[] = [];
  for (const [index, entry] of sent.entries()) {
    const id = seed && Number.isFinite(seedMs) ? seededId(seedMs, `${seed},${index}`) : newId(now.getTime());
    const event = toNewEvent(entry, id, now);
    if (!event) return json(400, { status: 400, error: "An event has no name." });
    events.push(event);
  }
  await inTransaction(pool, (tx) => storeEvents(tx, events, now));
  return json(200, { ids: events.map((event) => event.id), status: 200 });
}

interface CheckpointBody {
  qi_id?: string;
  generation_id?: number;
  steps?: Op[];
}

async function receiveCheckpoint(pool: Pool, runId: string, text: string): Promise<Response> {
  const body = JSON.parse(text) as CheckpointBody;
  const result = await storeCheckpoint(
    pool,
    { runId, itemId: body.qi_id ?? "", generation: body.generation_id ?? -1, ops: body.steps ?? [] },
    new Date(),
  );
  if (result === "stored") return json(200, {});
  if (result === "stale") return json(409, { error: "This request no longer owns its run.", status: 409 });
  return json(400, { error: "These steps cannot be stored by a checkpoint.", status: 400 });
}

/**
 * Replaces `fetch` in an Inngest client: what the SDK would send to a server is written to PostgreSQL, from where any
 * executor picks it up. Needs the executor's schema, and never talks to an executor directly.
 */
export function embeddedFetch(options: EmbeddedFetchOptions): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    try {
      return await answer(request, options);
    } catch (error) {
      // The SDK repeats a request that is answered 503, and takes a thrown error for a mistake in its set-up.
      logger("executor").warn({ err: error, path: new URL(request.url).pathname }, "A message could not be stored");
      return json(503, { error: "The database could not store this. Try again in a moment.", status: 503 });
    }
  };
}

async function answer(request: Request, { databaseUrl, signingKey }: EmbeddedFetchOptions): Promise<Response> {
  const { pathname } = new URL(request.url);
  const pool = sharedPool(databaseUrl);
  if (request.method === "POST" && /^\/e\/[^/]+$/.test(pathname)) {
    return receiveEvents(pool, await request.text(), request.headers.get("x-inngest-event-id-seed"));
  }
  if (!isBearer(request.headers.get("authorization"), signingKey)) {
    return json(401, { error: "The signing key is not the one of this installation.", status: 401 });
  }
  const checkpoint = /^\/v1\/checkpoint\/([^/]+)\/async$/.exec(pathname);
  if (request.method === "POST" && checkpoint?.[1]) {
    return receiveCheckpoint(pool, decodeURIComponent(checkpoint[1]), await request.text());
  }
  // The executor reads the functions itself; an outside request to sync changes nothing.
  if (pathname === "/fn/register") return json(200, { ok: true, modified: false, skipped: true, status: 200 });
  return json(501, { error: `The embedded executor does not offer ${request.method} ${pathname}.`, status: 501 });
}
