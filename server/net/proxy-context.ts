import { BROWSER_OWN_HOSTS } from "./browser-hosts";
import type { NetPolicy } from "./policy";

export interface ProxyLimits {
  maxConnections: number;
  /** Bytes towards the browser of one request or tunnel. */
  maxBytesPerConnection: number;
  idleTimeoutMs: number;
}

export interface ProxyContext {
  policy: NetPolicy;
  limits: ProxyLimits;
  /** The port of this proxy on loopback, which must never be its own target. */
  ownPort: () => number;
  note(target: string, reason: string): void;
}

/** What the proxy refuses beyond the guard, or null: itself, where the operator opened loopback, and calls home. */
export function refusalByProxy(hostname: string, port: number, context: ProxyContext): string | null {
  const isItself = port === context.ownPort() && /^(?:localhost|127\.|\[?::1)/.test(hostname);
  if (isItself) return "The proxy does not call itself.";
  return BROWSER_OWN_HOSTS.has(hostname) ? "The browser does not call home during an audit." : null;
}

/** Header values allow no line breaks and little beyond ASCII. */
export function reasonHeader(reason: string): string {
  return reason.replace(/[^\x20-\x7e]/g, " ").slice(0, 300);
}
