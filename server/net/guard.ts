import type { LookupFunction } from "node:net";
import { type Access, isIpLiteral, refusalOfAddress } from "./address";
import type { NetPolicy, ResolvedAddress } from "./policy";

export type UrlVerdict =
  | { ok: true; url: URL; port: number; access: Access }
  | { ok: false; kind: "unsupported-scheme" | "blocked-address"; message: string };

/** Thrown on the connection path only; `fetchUrl` turns it into a value. */
export class BlockedAddressError extends Error {
  readonly code = "ERR_BLOCKED_ADDRESS";
}

const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|home\.arpa|lan)\.?$/;

/**
 * Everything that can be known before a name is resolved: the URL parses, is http or https, has no user name or
 * password, uses an allowed port, and its host is neither a local name nor a refused address. The WHATWG parser has
 * turned decimal, octal and hexadecimal IPv4 spellings into dotted form by then. Resolved addresses are checked by
 * `guardedLookup`.
 */
export function checkUrl(input: string | URL, policy: NetPolicy): UrlVerdict {
  let url: URL;
  try {
    url = new URL(input);
  } catch {
    return { ok: false, kind: "unsupported-scheme", message: "This is not a complete web address." };
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    const scheme = url.protocol.slice(0, -1);
    return { ok: false, kind: "unsupported-scheme", message: `Only http and https are fetched, not ${scheme}.` };
  }
  if (url.username || url.password) {
    return { ok: false, kind: "blocked-address", message: "Addresses with a user name or password are not fetched." };
  }
  const port = portOf(url);
  const refusal = refusalOfTarget(url.hostname, port, policy);
  if (refusal) return { ok: false, kind: "blocked-address", message: refusal };
  return { ok: true, url, port, access: policy.accessOf(url.hostname, port) };
}

export function portOf(url: URL): number {
  return url.port ? Number(url.port) : url.protocol === "https:" ? 443 : 80;
}

/** Host and port without a scheme, as a CONNECT request has them. Returns the sentence, or null when allowed so far. */
export function refusalOfTarget(hostname: string, port: number, policy: NetPolicy): string | null {
  if (!policy.isPortAllowed(hostname, port)) {
    return `Port ${port} is not fetched. Allowed are 80, 443, 8080 and 8443.`;
  }
  const access = policy.accessOf(hostname, port);
  if (isIpLiteral(hostname)) {
    const reason = refusalOfAddress(hostname, access);
    return reason && refusalSentence(hostname, hostname, reason);
  }
  if (access === "public" && LOCAL_NAME.test(hostname)) {
    return `${hostname} is a local name. Only public addresses are fetched.`;
  }
  return null;
}

/** Resolves once and checks every answer: one refused address refuses the name. Throws `BlockedAddressError`. */
export async function resolveGuarded(hostname: string, policy: NetPolicy, access: Access): Promise<ResolvedAddress[]> {
  const addresses = await policy.resolve(hostname);
  for (const { address } of addresses) {
    const reason = refusalOfAddress(address, access);
    if (reason) throw new BlockedAddressError(refusalSentence(hostname, address, reason));
  }
  if (addresses.length === 0) throw Object.assign(new Error(`${hostname} has no address.`), { code: "ENOTFOUND" });
  return addresses;
}

/**
 * A `lookup` for net and tls sockets. The socket connects to the very addresses that were checked here, so a name that
 * changes its answer between check and connection gains nothing. Not called by Node for IP literals: `refusalOfTarget`
 * covers those.
 */
export function guardedLookup(policy: NetPolicy, access: Access): LookupFunction {
  return (hostname, options, callback) => {
    resolveGuarded(hostname, policy, access).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) callback(null, addresses);
        else callback(null, first?.address ?? "", first?.family ?? 4);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 4),
    );
  };
}

function refusalSentence(hostname: string, address: string, reason: string): string {
  // The resolved address stays inside: it would tell strangers how an internal network is numbered.
  const verb = hostname === address ? "is" : "resolves to";
  return `${hostname} ${verb} ${reason}. Only public addresses are fetched.`;
}
