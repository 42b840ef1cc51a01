import type { Reply } from "./page-types";

/** Headers of a well-kept site; one page of the archive goes without them. */
const SECURITY_HEADERS: Record<string, string> = {
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'self'; form-action 'self'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

export function htmlReply(body: string, overrides: Partial<Reply> = {}): Reply {
  return {
    status: 200,
    body,
    isCompressed: true,
    delayMs: 0,
    ...overrides,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      ...SECURITY_HEADERS,
      ...overrides.headers,
    },
  };
}

export function fileReply(body: string | Buffer, contentType: string, overrides: Partial<Reply> = {}): Reply {
  const isText = /^text\/|javascript|xml|svg/.test(contentType);
  return {
    status: 200,
    body,
    isCompressed: isText,
    delayMs: 0,
    ...overrides,
    headers: {
      "content-type": contentType,
      "cache-control": "public, max-age=86400",
      "x-content-type-options": "nosniff",
      ...overrides.headers,
    },
  };
}

export function redirectReply(location: string, status: 301 | 302 | 307 | 308 = 301): Reply {
  return { status, headers: { location }, body: "", isCompressed: false, delayMs: 0 };
}
