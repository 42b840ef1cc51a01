import type { Verb } from "../context";
import { loadCauses } from "./load-causes";
import { type ListCausesInput, listCausesSchema } from "./schemas";
import type { CauseList } from "./types";

export interface FilteredCauses extends CauseList {
  /** Causes before the filter. */
  allCount: number;
}

/** Root causes of an audit, largest gain first. */
export async function listCauses({ ctx, input }: Verb<ListCausesInput>): Promise<FilteredCauses> {
  const { auditId, severity, search } = listCausesSchema.parse(input);
  const list = await loadCauses(ctx, auditId);
  const needle = search.toLowerCase();
  const causes = list.causes.filter(
    (cause) =>
      (severity.length === 0 || severity.includes(cause.severity)) &&
      (needle === "" ||
        [cause.title, cause.where.label, cause.where.tag ?? "", ...cause.ruleIds].some((text) =>
          text.toLowerCase().includes(needle),
        )),
  );
  return { ...list, causes, allCount: list.causes.length };
}
