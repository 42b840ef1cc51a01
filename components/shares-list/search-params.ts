import { createLoader, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { SHARE_STATES } from "@/server/shares/constants";

/** State of the shared links screen in its address; what does not parse falls back to the default. */
export const sharesSearchParams = {
  state: parseAsArrayOf(parseAsStringLiteral(SHARE_STATES)).withDefault([]),
};

export const loadSharesSearchParams = createLoader(sharesSearchParams);
