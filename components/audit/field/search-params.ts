import { parseAsString, parseAsStringLiteral } from "nuqs";

/** Prefixed, because the speed tab holds more than this panel. Unknown values fall back to the first there is. */
export const fieldSearchParams = {
  fieldOf: parseAsString,
  fieldDevice: parseAsStringLiteral(["phone", "desktop", "tablet", "all"]),
  fieldMetric: parseAsStringLiteral(["lcpMs", "inpMs", "cls", "ttfbMs", "fcpMs"]),
};
