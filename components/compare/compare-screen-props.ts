import type { ChangeClass } from "@/server/compare/constants";
import type { ChangeList } from "@/server/compare/list-changes";
import type { ComparableAudit } from "@/server/compare/list-comparable";
import type { Comparison } from "@/server/compare/types";

export interface CompareScreenProps {
  auditId: string;
  host: string;
  comparison: Comparison;
  others: ComparableAudit[];
  change: ChangeClass;
  rule: string | null;
  list: ChangeList;
  page: number;
  pageSize: number;
}
