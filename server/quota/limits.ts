import { createHash } from "node:crypto";
import { env } from "../env";
import type { QuotaService } from "./constants";

export interface QuotaLimits {
  /** null where the service publishes none. */
  perDay: number | null;
  perMinute: number;
  /** Requests about one origin an hour; null is no limit of its own. */
  perOriginHour: number | null;
}

/** What may be asked of a service. Google publishes none of PageSpeed's numbers, so operators may set their own. */
export function limitsOf(service: QuotaService): QuotaLimits {
  const settings = env();
  if (service === "psi")
    return {
      perDay: settings.PAGESPEED_DAILY_LIMIT,
      perMinute: settings.PAGESPEED_MINUTE_LIMIT,
      perOriginHour: settings.PAGESPEED_ORIGIN_LIMIT,
    };
  return { perDay: null, perMinute: settings.CRUX_MINUTE_LIMIT, perOriginHour: null };
}

/** The key of a service; null when there is none. One key of Google may serve all. */
export function keyOf(service: QuotaService): string | null {
  const { GOOGLE_PAGESPEED_API_KEY, CRUX_API_KEY } = env();
  return (service === "psi" ? GOOGLE_PAGESPEED_API_KEY : (CRUX_API_KEY ?? GOOGLE_PAGESPEED_API_KEY)) ?? null;
}

/** The ledger never holds a key. */
export function hashKey(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 22);
}
