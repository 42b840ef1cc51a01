import { env } from "@/server/env";

/**
 * False when a browser says that another site sent this request. Same-site cookies do not tell ports of one host apart,
 * and another program on this machine may serve pages. Callers that are not browsers send no Origin and pass.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get("host") || host === new URL(env().appUrl).host;
}
