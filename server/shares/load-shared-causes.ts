import { loadCauseFindings, loadCauses } from "@/server/causes/load-causes";
import type { TeamContext } from "@/server/context";
import { redactSamples, type SharedCause } from "./prepare-shared";

/** The report explains as many. */
const SHOWN_CAUSES = 20;
const SAMPLES = 8;

interface SharedCausesInput {
  auditId: string;
  hidesEvidence: boolean;
  hasScore: boolean;
}

/** The most valuable causes with where they show, and how many there are in all. */
export async function loadSharedCauses(
  ctx: TeamContext,
  { auditId, hidesEvidence, hasScore }: SharedCausesInput,
): Promise<{ causes: SharedCause[]; totalCount: number }> {
  const list = await loadCauses(ctx, auditId);
  const causes = await Promise.all(
    list.causes.slice(0, SHOWN_CAUSES).map(async ({ category: _category, ruleIds: _ruleIds, ...cause }) => {
      const findings = await loadCauseFindings(ctx, { auditId, causeId: cause.id, offset: 0, limit: SAMPLES });
      const samples = findings.map(({ url, message, evidence }) => ({ url, message, evidence }));
      return {
        ...cause,
        gain: hasScore ? cause.gain : null,
        samples: hidesEvidence ? redactSamples(samples) : samples,
      };
    }),
  );
  return { causes, totalCount: list.causes.length };
}
