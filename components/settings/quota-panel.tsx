import { Panel } from "@/components/layout/panel";
import { formatCount } from "@/components/ui/format";
import { Progress } from "@/components/ui/progress";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { QUOTA_LABELS, QUOTA_SERVICES } from "@/server/quota/constants";
import type { QuotaLedger, QuotaStanding } from "@/server/quota/types";

/** Requests to Google's measuring services today and on the days before, with the keys of this installation. */
export function QuotaPanel({ ledger }: { ledger: QuotaLedger }) {
  return (
    <Panel
      title="Google's services"
      note="keys of this installation, shared by its teams; days in Pacific time"
      hasRule
    >
      <div className="max-w-measure">
        {ledger.standings.map((standing) => (
          <Standing key={standing.service} standing={standing} />
        ))}
      </div>
      {ledger.days.length > 0 && (
        <Table label="Requests by day" className="mt-4 max-w-measure">
          <TableHeader>
            <TableRow>
              <TableHead>Pacific day</TableHead>
              {QUOTA_SERVICES.map((service) => (
                <TableHead key={service} isNumeric>
                  {QUOTA_LABELS[service]}
                </TableHead>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {ledger.days.map(({ day, counts }) => (
              <TableRow key={day}>
                <TableCell className="mono">{day}</TableCell>
                {QUOTA_SERVICES.map((service) => (
                  <TableCell key={service} isNumeric>
                    {formatCount(counts[service])}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}

function Standing({ standing }: { standing: QuotaStanding }) {
  const { label, isConfigured, requestCount, refusedCount, dailyLimit, minuteLimit, resetsAt, blockedUntil } = standing;
  const used =
    dailyLimit === null
      ? `${formatCount(requestCount)} requests today`
      : `${formatCount(requestCount)} of ${formatCount(dailyLimit)} requests today`;
  return (
    <div className="border-hairline border-b py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium">{label}</h3>
        <span className="mono text-sm">{isConfigured ? used : "no key"}</span>
      </div>
      {isConfigured && dailyLimit !== null && (
        <Progress className="mt-2" share={requestCount / dailyLimit} label={`Used of ${label}`} valueText={used} />
      )}
      <p className="mt-1.5 text-ink-3 text-sm">
        {isConfigured ? (
          <>
            {dailyLimit === null && "No daily limit is published. "}At most {formatCount(minuteLimit)} a minute; the day
            starts anew <Time at={resetsAt} />.
            {refusedCount > 0 && ` Refused by Google today: ${formatCount(refusedCount)}.`}
            {blockedUntil && (
              <>
                {" "}
                Paused after a refusal; asked again <Time at={blockedUntil} />.
              </>
            )}
          </>
        ) : (
          "Nothing is asked without a key (GOOGLE_PAGESPEED_API_KEY or CRUX_API_KEY). Audits are complete without."
        )}
      </p>
    </div>
  );
}
