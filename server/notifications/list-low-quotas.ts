import type { TeamContext } from "../context";
import { pacificDay } from "../measure/pacific-day";
import { getQuotaLedger } from "../quota/get-quota-ledger";
import { getUsage } from "../usage/get-usage";
import { monthOf } from "../usage/month";
import { QUOTA_LOW_SHARE } from "./constants";
import type { TeamEvent } from "./types";

interface Quota {
  /** With the period in it: told once low and once used up in each. */
  key: string;
  name: string;
  used: number;
  most: number;
  what: string;
  resetsAt: Date;
  data: TeamEvent["data"];
}

/** Quotas that run out: audits of the plan's month, and the day's requests to Google that all teams share. */
export async function listLowQuotas(ctx: Pick<TeamContext, "db" | "teamId" | "now">): Promise<TeamEvent[]> {
  const now = ctx.now();
  const [usage, ledger] = await Promise.all([getUsage(ctx), getQuotaLedger(ctx)]);
  const quotas: Quota[] = [];
  const audits = usage.lines.find((line) => line.limit === "auditsPerMonth");
  if (audits?.most)
    quotas.push({
      key: `plan:${monthOf(now)}`,
      name: `audits of the plan ${usage.planLabel}`,
      ...{ used: audits.used, most: audits.most, resetsAt: usage.resetsAt },
      what: `Without more, no audit starts until then, scheduled ones neither. ${usage.howToChange}`,
      data: { quota: "audits", period: monthOf(now) },
    });
  for (const { service, label, isConfigured, requestCount, dailyLimit, resetsAt } of ledger.standings)
    if (isConfigured && dailyLimit)
      quotas.push({
        key: `${service}:${pacificDay(now)}`,
        name: `requests to ${label} of this day`,
        ...{ used: requestCount, most: dailyLimit, resetsAt },
        what: "Pages that find no room wait and are measured then. All teams of this installation share them.",
        data: { quota: service, period: pacificDay(now) },
      });
  return quotas.flatMap((quota) => toEvent(quota) ?? []);
}

function toEvent({ key, name, used, most, what, resetsAt, data }: Quota): TeamEvent | null {
  if (used < most * QUOTA_LOW_SHARE) return null;
  const isOut = used >= most;
  const numbers = `${used.toLocaleString("en")} of ${most.toLocaleString("en")} are used; they start anew ${utc(resetsAt)}.`;
  return {
    kind: "quota.low",
    key: `quota.low:${key}:${isOut ? "out" : "low"}`,
    title: isOut ? `All ${name} are used` : `Most ${name} are used`,
    body: `${numbers} ${what}`,
    href: "/settings/usage",
    data: { ...data, used, limit: most, resetsAt: resetsAt.toISOString() },
  };
}

/** "November 26, 08:00 UTC". */
function utc(at: Date): string {
  const day = at.toLocaleDateString("en-US", { month: "long", day: "numeric", timeZone: "UTC" });
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`;
}
