import type { Env } from "../env";

/** Print what is being done, then how long it took. */
export async function stage<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  const note = typeof result === "string" ? `  ${result}` : "";
  console.log(`  ${name.padEnd(18)}${seconds(performance.now() - startedAt).padStart(8)}${note}`);
  return result;
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}

export interface DemoAccount {
  email: string;
  password: string;
  /** True while the sample audit of the first start is still being made. */
  isAuditRunning: boolean;
}

export function printReady({
  settings,
  demo,
  isRealInngest,
}: {
  settings: Env;
  demo: DemoAccount;
  isRealInngest: boolean;
}): void {
  const lines = [
    "",
    `  Plumbline is ready: ${settings.appUrl}`,
    "",
    `  Sign in as         ${demo.email}`,
    `  Password           ${demo.password}`,
    ...(settings.SAMPLE_SITE_PORT
      ? [`  Sample site        http://localhost:${settings.SAMPLE_SITE_PORT}  (has known faults; audit it)`]
      : []),
    `  Jobs               ${isRealInngest ? "Inngest server from INNGEST_*" : "embedded executor"}`,
    `  Mail               ${settings.SMTP_URL ? "SMTP" : `outbox at ${settings.appUrl}/outbox`}`,
    `  Analysis           ${settings.OPENAI_API_KEY ? settings.OPENAI_MODEL : "computed from the findings (set OPENAI_API_KEY for a model)"}`,
    ...(demo.isAuditRunning ? ["", "  The demo team's first audit is running; it is finished in about a minute."] : []),
    "",
    "  Ctrl-C stops everything.",
    "",
  ];
  console.log(lines.join("\n"));
}
