import canonicalize from "canonicalize";
import type { Pool } from "pg";
import type { Handler } from "./call-function";
import { concurrencyLimits } from "./concurrency";
import { nextSlot, syncCrons } from "./cron";
import { inTransaction } from "./database";
import { parseDurationMs } from "./durations";
import { expressionError } from "./expressions";
import { EMBEDDED_HOST, SERVE_URL, STATE_SCHEMA } from "./names";
import { signRequest } from "./signing";
import type { FunctionConfig } from "./types";

const MAX_TRIGGERS = 10;
const MAX_CANCELLATIONS = 5;
const MAX_CONCURRENCY_LIMITS = 2;
const REGISTRATION_LOCK = 7_203_519_002;

function isBadDuration(text: string | undefined): boolean {
  return text !== undefined && !(parseDurationMs(text) ?? 0);
}

function expressionsOf(config: FunctionConfig): { where: string; text: string }[] {
  const named = [
    ...config.triggers.map((trigger) => ({ where: "trigger", text: trigger.expression })),
    ...(config.cancel ?? []).map((entry) => ({ where: "cancelOn", text: entry.if })),
    ...concurrencyLimits(config).map((limit) => ({ where: "concurrency", text: limit.key })),
    { where: "idempotency", text: config.idempotency },
    { where: "singleton", text: config.singleton?.key },
    { where: "throttle", text: config.throttle?.key },
    { where: "priority", text: config.priority?.run },
  ];
  return named.flatMap(({ where, text }) => (text ? [{ where, text }] : []));
}

/** Every reason why this executor cannot run a function as configured, as sentences. Empty means it can. */
export function configProblems(config: FunctionConfig, now: Date): string[] {
  const problems: string[] = [];
  const unsupported = (option: string) =>
    problems.push(`${option} is not supported by the embedded executor; connect an Inngest server to use it.`);
  if (config.batchEvents) unsupported("batchEvents");
  if (config.debounce) unsupported("debounce");
  if (config.rateLimit) unsupported("rateLimit");
  if (config.triggers.some((trigger) => trigger.jitter)) unsupported("Jitter on a cron trigger");
  if (config.triggers.length > MAX_TRIGGERS) problems.push(`A function can have at most ${MAX_TRIGGERS} triggers.`);
  if ((config.cancel?.length ?? 0) > MAX_CANCELLATIONS) {
    problems.push(`A function can have at most ${MAX_CANCELLATIONS} cancelOn entries.`);
  }
  if (concurrencyLimits(config).length > MAX_CONCURRENCY_LIMITS) {
    problems.push(`A function can have at most ${MAX_CONCURRENCY_LIMITS} concurrency limits.`);
  }
  for (const trigger of config.triggers) {
    if (!trigger.cron) continue;
    try {
      nextSlot(trigger.cron, now);
    } catch (error) {
      problems.push(
        `The cron trigger "${trigger.cron}" is not valid: ${error instanceof Error ? error.message : error}.`,
      );
    }
  }
  for (const [option, text] of [
    ["timeouts.start", config.timeouts?.start],
    ["timeouts.finish", config.timeouts?.finish],
    ["throttle.period", config.throttle?.period],
  ] as const) {
    if (isBadDuration(text)) problems.push(`${option} "${text}" is not a duration such as "30s" or "10m".`);
  }
  for (const { where, text } of expressionsOf(config)) {
    const reason = expressionError(text);
    if (reason) problems.push(`The ${where} expression "${text}" cannot be read: ${reason}.`);
  }
  return problems;
}

/** Asks the handler for its functions with the SDK's in-band sync, so that we see what a real server would store. */
export async function fetchConfigs(handler: Handler, signingKey: string, now: Date): Promise<FunctionConfig[]> {
  const body = canonicalize({ url: SERVE_URL }) ?? "";
  const response = await handler(
    new Request(SERVE_URL, {
      method: "PUT",
      body,
      headers: {
        "content-type": "application/json",
        host: EMBEDDED_HOST,
        "x-inngest-sync-kind": "in_band",
        "x-inngest-signature": signRequest(body, signingKey, now),
        "x-inngest-server-kind": "cloud",
      },
    }),
  );
  const answer = (await response.json().catch(() => undefined)) as
    | { functions?: FunctionConfig[]; message?: string }
    | undefined;
  if (response.status !== 200 || !Array.isArray(answer?.functions)) {
    const hint = response.status === 401 ? "the signing keys of the client and the executor differ" : answer?.message;
    throw new Error(`The functions could not be registered: the handler answered ${response.status} (${hint}).`);
  }
  return answer.functions;
}

/** Refuses configurations that would silently behave differently here; otherwise stores them for every process. */
export async function registerFunctions(pool: Pool, configs: FunctionConfig[], now: Date): Promise<void> {
  const problems = configs.flatMap((config) => configProblems(config, now).map((text) => `  ${config.id}: ${text}`));
  if (problems.length > 0) {
    throw new Error(`These functions cannot run on the embedded executor:\n${problems.join("\n")}`);
  }
  await inTransaction(pool, async (tx) => {
    await tx.query("select pg_advisory_xact_lock($1)", [REGISTRATION_LOCK]);
    for (const config of configs) {
      await tx.query(
        `insert into ${STATE_SCHEMA}.function (id, name, config) values ($1, $2, $3)
         on conflict (id) do update set name = excluded.name, config = excluded.config, registered_at = now()`,
        [config.id, config.name ?? config.id, JSON.stringify(config)],
      );
    }
    await tx.query(`delete from ${STATE_SCHEMA}.function where not id = any($1::text[])`, [
      configs.map((config) => config.id),
    ]);
    await syncCrons(tx, configs, now);
  });
}
