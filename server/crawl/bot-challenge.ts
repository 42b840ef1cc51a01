interface Response {
  status: number | null;
  headers: Record<string, string>;
  cookies?: readonly string[];
  body: Uint8Array;
}

/** A wall is small; a long page that mentions one is an article. */
const MAX_WALL_BYTES = 200 * 1024;
const SCANNED_BYTES = 64 * 1024;

/**
 * Marks that only a challenge has, by vendor. A vendor's script or header on a normal page is not one: Cloudflare,
 * Akamai and Imperva add theirs to every response.
 */
const BODY_MARKS: RegExp[] = [
  // Cloudflare
  /window\._cf_chl_opt|\/cdn-cgi\/challenge-platform\/h\/[a-z]\/orchestrate|id="cf-challenge-running"|__cf_chl_(?:tk|f_tk)=/,
  /<title>Just a moment\.\.\.<\/title>|<title>Attention Required! \| Cloudflare<\/title>/,
  // DataDome
  /<script[^>]*>var dd=\{'rt':|geo\.captcha-delivery\.com\/(?:captcha|interstitial)/,
  // Imperva
  /_Incapsula_Resource\?(?:SWUDNSAI|CWUDNSAI)|Request unsuccessful\. Incapsula incident ID/,
  // PerimeterX (HUMAN)
  /window\._pxAppId\s*=[^;]+;[\s\S]{0,2000}px-captcha|id="px-captcha"/,
  // Akamai
  /<title>Access Denied<\/title>[\s\S]{0,1500}errors\.edgesuite\.net|\/_sec\/cp_challenge\/|id="sec-if-cpt-container"/,
  // AWS WAF
  /window\.gokuProps\s*=/,
];

const WALL_STATUSES = new Set([200, 202, 401, 403, 405, 429, 503]);

/** True when a bot wall answered instead of the site. Looks at headers, cookies and the first 64 KiB of the body. */
export function isBotChallenge(response: Response): boolean {
  const { status, headers } = response;
  if (status === null || !WALL_STATUSES.has(status)) return false;
  if (headers["cf-mitigated"] === "challenge") return true;
  if (headers["x-amzn-waf-action"] === "challenge" || headers["x-amzn-waf-action"] === "captcha") return true;
  if (status !== 200 && (headers["x-datadome"] === "protected" || headers["x-dd-b"] !== undefined)) return true;
  if (response.body.byteLength === 0 || response.body.byteLength > MAX_WALL_BYTES) return false;

  const text = Buffer.from(
    response.body.buffer,
    response.body.byteOffset,
    Math.min(response.body.byteLength, SCANNED_BYTES),
  );
  const html = text.toString("latin1");
  return BODY_MARKS.some((mark) => mark.test(html));
}
