import { resolve } from "node:path";
import { z } from "zod";

/**
 * Every setting Plumbline reads, parsed once. All are optional: what is missing is embedded, derived or switched off.
 * `.env.example` documents the same names for operators; a test keeps the two lists equal.
 */
const optionalText = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined);

const optionalAmount = z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number().min(0).optional());

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),

  // Web
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Public address of the dashboard; used in mails and share links. Defaults to http://localhost:<PORT>. */
  APP_URL: optionalText,
  /** Signs sessions and share cookies, encrypts secrets. Generated into the data folder when absent. */
  APP_SECRET: optionalText,
  /** Where the embedded services keep their state. */
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),

  // Database: absent means the embedded PostgreSQL.
  DATABASE_URL: optionalText,

  // Durable execution: any of these switches from the embedded executor to a real Inngest server.
  INNGEST_DEV: optionalText,
  INNGEST_BASE_URL: optionalText,
  INNGEST_EVENT_KEY: optionalText,
  INNGEST_SIGNING_KEY: optionalText,
  /** A worker not heard of for this long is dead; others take over its work. */
  EXECUTOR_LEASE_MS: z.coerce.number().int().min(1_000).default(15_000),

  // Browser for Lighthouse
  CHROME_PATH: optionalText,
  /** Absent: two a core, as far as the memory goes. */
  LIGHTHOUSE_CONCURRENCY: z.coerce.number().int().min(1).max(16).optional(),

  // Measurement
  GOOGLE_PAGESPEED_API_KEY: optionalText,
  /** Other endpoint for the PageSpeed Insights API (tests, proxies). */
  PAGESPEED_BASE_URL: z.string().default("https://pagespeedonline.googleapis.com"),
  /** Requests with the key a Pacific day, a minute, and about one origin an hour. Google publishes none of them. */
  PAGESPEED_DAILY_LIMIT: z.coerce.number().int().min(1).default(25_000),
  PAGESPEED_MINUTE_LIMIT: z.coerce.number().int().min(1).default(240),
  PAGESPEED_ORIGIN_LIMIT: z.coerce.number().int().min(1).default(400),
  /** Chrome UX Report (data of real visitors); without it GOOGLE_PAGESPEED_API_KEY is tried. */
  CRUX_API_KEY: optionalText,
  CRUX_BASE_URL: z.string().default("https://chromeuxreport.googleapis.com"),
  CRUX_MINUTE_LIMIT: z.coerce.number().int().min(1).default(150),
  /** "auto" uses PageSpeed Insights when a key is set and local Lighthouse otherwise; "both" runs both. */
  MEASURE_WITH: z.enum(["auto", "lighthouse", "psi", "both"]).default("auto"),

  // Analysis
  OPENAI_API_KEY: optionalText,
  OPENAI_BASE_URL: optionalText,
  OPENAI_MODEL: z.string().default("gpt-4.1-mini"),
  /** US dollars for a million tokens; both or neither. Known models have their list price. */
  OPENAI_PRICE_INPUT: optionalAmount,
  OPENAI_PRICE_OUTPUT: optionalAmount,
  /** US dollars a team may spend a calendar month unless it sets its own budget; absent means no limit. */
  OPENAI_MONTHLY_BUDGET_USD: optionalAmount,

  // Mail: absent means the outbox page.
  SMTP_URL: optionalText,
  MAIL_FROM: z.string().default("Plumbline <plumbline@localhost>"),

  // Sign-in with other accounts
  GITHUB_CLIENT_ID: optionalText,
  GITHUB_CLIENT_SECRET: optionalText,
  GOOGLE_CLIENT_ID: optionalText,
  GOOGLE_CLIENT_SECRET: optionalText,

  // Auditing
  /** Comma-separated hosts (host or host:port, "*" for all) that may be audited although their address is private. */
  AUDIT_ALLOW_PRIVATE_HOSTS: z.string().default(""),
  /** Plan that new teams begin with; "self-hosted" has no limits. `npm run plan` changes a team's. */
  PLAN_OF_NEW_TEAMS: z.enum(["self-hosted", "free", "team", "agency"]).default("self-hosted"),
  /** Time limit of one audit in minutes. */
  AUDIT_TIME_LIMIT_MINUTES: z.coerce.number().min(1).default(30),
  /** Requests per second to one host; 0 means no limit. */
  CRAWL_REQUESTS_PER_SECOND: z.coerce.number().min(0).default(10),
  CRAWL_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(5),
  /** Port of the sample site with known faults; 0 switches it off. */
  SAMPLE_SITE_PORT: z.coerce.number().int().min(0).max(65535).default(4010),
});

export type Env = z.output<typeof schema> & { appUrl: string; dataDir: string };

/** Throws one readable error that names every wrong variable. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`These settings are not valid:\n${lines.join("\n")}\nSee .env.example for what each one takes.`);
  }
  return {
    ...parsed.data,
    appUrl: (parsed.data.APP_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/+$/, ""),
    dataDir: resolve(parsed.data.DATA_DIR),
  };
}

let cached: Env | undefined;

/** The parsed environment of this process. Read lazily, so that `start.ts` can set defaults first. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** For tests and for `start.ts` after it has decided on defaults. */
export function resetEnv(): void {
  cached = undefined;
}
