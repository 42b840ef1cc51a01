import { EvidenceList } from "@/components/audit/evidence-list";
import { ExternalUrl } from "@/components/audit/external-url";
import { formatAddress, formatCount, formatNoun } from "@/components/ui/format";
import type { SharedSample } from "@/server/shares/prepare-shared";

export interface SharedSamplesProps {
  samples: readonly SharedSample[];
  host: string;
  findingCount: number;
}

const EVIDENCE_LINES = 3;

/** Where a fault shows and, unless the team left it out, what was seen there. */
export function SharedSamples({ samples, host, findingCount }: SharedSamplesProps) {
  return (
    <ul>
      {samples.map((sample, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: samples have no identity and never move.
        <li key={index} className="border-hairline border-t py-2 first:border-t-0 first:pt-0">
          {sample.url && <ExternalUrl url={sample.url} label={formatAddress(sample.url, host)} />}
          {sample.message && <p className="text-sm">{sample.message}</p>}
          <EvidenceList evidence={sample.evidence.slice(0, EVIDENCE_LINES)} />
        </li>
      ))}
      {findingCount > samples.length && samples.length > 0 && (
        <li className="text-ink-3 text-sm">
          {formatCount(samples.length)} of {formatNoun(findingCount, "finding")} shown
        </li>
      )}
    </ul>
  );
}
