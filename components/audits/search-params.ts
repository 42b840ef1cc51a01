import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { AUDIT_STATUSES } from "@/server/audits/constants";

const SORTS = ["created", "score", "pages", "site"] as const;

/** State of the audits list in its address; what does not parse falls back to the default. */
export const auditsSearchParams = {
  q: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(AUDIT_STATUSES)).withDefault([]),
  site: parseAsString,
  sort: parseAsStringLiteral(SORTS).withDefault("created"),
  dir: parseAsStringLiteral(["asc", "desc"] as const).withDefault("desc"),
  page: parseAsInteger.withDefault(1),
};

export const loadAuditsSearchParams = createLoader(auditsSearchParams);
export const auditsHref = createSerializer(auditsSearchParams);
