import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { CHANGE_CLASSES } from "@/server/compare/constants";

export const compareParams = {
  /** The other audit; left out for the one before. */
  with: parseAsString,
  change: parseAsStringLiteral(CHANGE_CLASSES).withDefault("new"),
  rule: parseAsString,
  page: parseAsInteger.withDefault(1),
};

export const loadCompareSearch = createLoader(compareParams);

export interface CompareAddress {
  auditId: string;
  withId: string;
  change?: string;
  rule?: string | null;
}

/** The screen with another filter, on its first page. */
export function compareHref({ auditId, withId, change, rule }: CompareAddress): string {
  const params = new URLSearchParams({ with: withId });
  if (change) params.set("change", change);
  if (rule) params.set("rule", rule);
  return `/audits/${auditId}/compare?${params}`;
}
