import { pacificDay } from "../measure/pacific-day";
import { hashKey } from "./limits";
import type { QuotaContext, QuotaRequest } from "./spend-quota";

/** The service said no. With `blockedUntil` nobody asks with this key before then; a shorter pause never ends a longer one. */
export async function recordRefusal(
  ctx: QuotaContext,
  { service, key }: Pick<QuotaRequest, "service" | "key">,
  blockedUntil: Date | null,
): Promise<void> {
  const now = ctx.now();
  await ctx.db.$executeRaw`
    insert into "QuotaUse" as used (service, day, "keyHash", "refusedCount", "blockedUntil", "updatedAt")
    values (${service}, ${pacificDay(now)}, ${hashKey(key)}, 1, ${blockedUntil}, ${now})
    on conflict (service, day, "keyHash") do update
      set "refusedCount" = used."refusedCount" + 1,
        "blockedUntil" = greatest(used."blockedUntil", excluded."blockedUntil"),
        "updatedAt" = ${now}`;
}
