import { clientIp } from "@/server/auth/client-ip";
import type { ShareVisit } from "./types";

/** One answer for links that are missing, expired, revoked, locked or do not offer what was asked. */
export function plainAnswer(
  status: number,
  message = "This link does not work. It may have expired or been revoked.",
): Response {
  return new Response(message, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "x-content-type-options": "nosniff",
    },
  });
}

export function visitOf({ headers }: { headers: Headers }, token: string): ShareVisit {
  return {
    token,
    ip: clientIp(headers),
    userAgent: headers.get("user-agent") ?? "",
    cookieHeader: headers.get("cookie"),
  };
}
