import { loadCauseFindings, type StoredFinding } from "../causes/load-causes";
import type { Cause } from "../causes/types";
import type { TeamContext } from "../context";
import { loadFixInput } from "./load-fix-input";
import type { FixPack } from "./types";
import { hasFix, writeFixes } from "./write-fixes";

/** Findings read for one cause; larger ones are templates, where more of the same adds nothing. */
const MAX_FINDINGS = 1_000;

export interface CauseFixes {
  packs: FixPack[];
  /** Those read, worst first. */
  findings: StoredFinding[];
}

/** Ready changes of one cause of an audit of the team. Call `loadCauses` first: it proves the audit and stores the members. */
export async function loadCauseFixes(
  ctx: TeamContext,
  audit: { id: string; startUrl: string },
  cause: Cause,
): Promise<CauseFixes> {
  const findings = await loadCauseFindings(ctx, {
    auditId: audit.id,
    causeId: cause.id,
    offset: 0,
    limit: MAX_FINDINGS,
  });
  if (!hasFix(cause.ruleIds)) return { packs: [], findings };
  return { packs: writeFixes(await loadFixInput(ctx.db, audit, findings)), findings };
}
