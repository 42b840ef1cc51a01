/** Query parameters that say where a visitor came from and never what the page is. Names are matched exactly. */
export const TRACKING_PARAMETERS: ReadonlySet<string> = new Set([
  "gclid",
  "gclsrc",
  "dclid",
  "gbraid",
  "wbraid",
  "srsltid",
  "_ga",
  "_gl",
  "fbclid",
  "igshid",
  "igsh",
  "msclkid",
  "yclid",
  "ysclid",
  "_openstat",
  "twclid",
  "ttclid",
  "li_fat_id",
  "epik",
  "mc_cid",
  "mc_eid",
  "_hsenc",
  "_hsmi",
  "__hstc",
  "__hssc",
  "__hsfp",
  "hsCtaTracking",
  "mkt_tok",
  "vero_id",
  "oly_anon_id",
  "oly_enc_id",
  "wickedid",
  "rb_clickid",
]);

export const TRACKING_PREFIX = "utm_";

/** Removes listed parameters from "?a=1&utm_source=x" and leaves the others as written and in order. */
export function withoutTracking(search: string): string {
  if (search.length < 2) return "";
  const kept = search
    .slice(1)
    .split("&")
    .filter((pair) => !isTracking(pair.split("=", 1)[0] ?? ""));
  const left = kept.join("&");
  return left === "" ? "" : `?${left}`;
}

function isTracking(name: string): boolean {
  return name.startsWith(TRACKING_PREFIX) || TRACKING_PARAMETERS.has(name);
}
