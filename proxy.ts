import { type NextRequest, NextResponse } from "next/server";

/** The one page that other sites may show in a frame; it is for anyone and does nothing but show. */
const FRAMED = /^\/s\/[^/]+\/embed\/?$/;
const isDevelopment = process.env.NODE_ENV === "development";

/** Gives every page a script policy of its own: only scripts that carry this answer's nonce run. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = policyWith(nonce, FRAMED.test(request.nextUrl.pathname) ? "*" : "'none'");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce of its own scripts from here.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Everything but the files of the build, which are no documents. */
export const config = { matcher: "/((?!_next/static|_next/image|icon.svg).*)" };

function policyWith(nonce: string, frameAncestors: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Charts and overlays place things with style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");
}
