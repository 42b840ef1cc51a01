import pg from "pg";
import { logger } from "../log";
import { AUDIT_CHANNEL } from "./append-event";

type Wake = () => void;

interface Listener {
  waiting: Map<string, Set<Wake>>;
  client: Promise<pg.Client | null> | null;
}

const globals = globalThis as { plumblineWakeups?: Listener };

/** One LISTEN connection a process, however many people watch; kept on globalThis across development reloads. */
function listener(): Listener {
  globals.plumblineWakeups ??= { waiting: new Map(), client: null };
  return globals.plumblineWakeups;
}

async function connect(state: Listener): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  const lose = () => {
    state.client = null;
  };
  client.on("error", lose);
  client.on("end", lose);
  client.on("notification", ({ payload }) => {
    for (const wake of state.waiting.get(payload ?? "") ?? []) wake();
  });
  try {
    await client.connect();
    await client.query(`listen ${AUDIT_CHANNEL}`);
    return client;
  } catch (error) {
    // Watchers poll anyway; the next one tries to listen again.
    logger("watch").warn({ err: error }, "no wake-ups for live audits, polling instead");
    lose();
    return null;
  }
}

/**
 * Call `wake` whenever a line is added to the audit. A lost connection is not reported: callers poll as well. Returns
 * the way to stop; the connection closes with the last watcher.
 */
export function onAuditEvent(auditId: string, wake: Wake): () => void {
  const state = listener();
  const wakes = state.waiting.get(auditId) ?? new Set<Wake>();
  wakes.add(wake);
  state.waiting.set(auditId, wakes);
  state.client ??= connect(state);

  return () => {
    wakes.delete(wake);
    if (wakes.size === 0) state.waiting.delete(auditId);
    if (state.waiting.size > 0) return;
    const closing = state.client;
    state.client = null;
    void closing?.then((client) => client?.end()).catch(() => undefined);
  };
}
