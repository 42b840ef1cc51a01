export interface LighthouseFault {
  code: string;
  message: string;
  /** True when measuring again will not help until the page changes. */
  isPageFault: boolean;
}

/** Codes of Lighthouse's `runtimeError` that say something about the page. */
const PAGE_FAULTS: Record<string, string> = {
  NO_FCP:
    "The page painted nothing, so there was nothing to measure. Check that it shows content without a login or a click.",
  NO_DOCUMENT_REQUEST: "The page started no request for a document. Check that the address answers with a page.",
  FAILED_DOCUMENT_REQUEST: "The page could not be loaded. Check that the server answers requests from outside.",
  ERRORED_DOCUMENT_REQUEST: "The server answered with an error status instead of the page.",
  INSECURE_DOCUMENT_REQUEST: "The certificate of the page is not valid. Renew or correct it, then measure again.",
  CHROME_INTERSTITIAL_ERROR: "The browser showed a warning instead of the page. Check its certificate and reputation.",
  PAGE_HUNG: "The page stopped responding while it loaded. Look for scripts that never finish.",
  NOT_HTML: "The address does not answer with HTML, so there is no page to measure.",
  DNS_FAILURE: "The name of the site could not be resolved. Check its DNS records.",
  INVALID_URL: "The address is not one that a browser can open.",
};

/** Codes that say something went wrong around the page; another try may succeed. */
const TOOL_FAULTS = [
  "PROTOCOL_TIMEOUT",
  "CRI_TIMEOUT",
  "TARGET_CRASHED",
  "NO_TRACING_STARTED",
  "TRACING_ALREADY_STARTED",
  "NO_NAVSTART",
  "NO_DCL",
  "NO_RESOURCE_REQUEST",
  "PARSING_PROBLEM",
  "READ_FAILED",
  "NO_SPEEDLINE_FRAMES",
  "SPEEDINDEX_OF_ZERO",
  "NO_SCREENSHOTS",
  "INVALID_SPEEDLINE",
];

/** Sentence and blame for a Lighthouse error code; an unknown code is the tool's fault. */
export function describeLighthouseError(code: string): LighthouseFault {
  const sentence = PAGE_FAULTS[code];
  if (sentence) return { code, message: sentence, isPageFault: true };
  const shown = TOOL_FAULTS.includes(code) ? ` (${code})` : "";
  return {
    code,
    message: `The measurement did not finish because the browser failed${shown}. The page is not to blame; measure it again.`,
    isPageFault: false,
  };
}

/** First known code in a message such as "Lighthouse returned error: NO_FCP. The page …"; null when there is none. */
export function findLighthouseCode(message: string): string | null {
  for (const word of message.match(/\b[A-Z][A-Z_]{4,}\b/g) ?? []) {
    if (word in PAGE_FAULTS || TOOL_FAULTS.includes(word)) return word;
  }
  return null;
}
