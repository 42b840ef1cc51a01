import { lookup } from "node:dns/promises";
import { env } from "@/server/env";
import type { Access } from "./address";

export interface ResolvedAddress {
  address: string;
  family: 4 | 6;
}

export type ResolveHost = (hostname: string) => Promise<ResolvedAddress[]>;

/** Who may be contacted. Connections are pooled per policy object: build one and keep it. */
export interface NetPolicy {
  accessOf(host: string, port: number): Access;
  isPortAllowed(host: string, port: number): boolean;
  resolve: ResolveHost;
}

export interface NetPolicyOptions {
  /** As in AUDIT_ALLOW_PRIVATE_HOSTS: comma-separated host or host:port, "*" for all but cloud metadata. */
  allowPrivateHosts?: string;
  /** Further entries of the same form, from code. */
  allowHosts?: readonly string[];
  /** Replaces the name resolution of the system. */
  resolve?: ResolveHost;
}

const PUBLIC_PORTS = new Set([80, 443, 8080, 8443]);

export function createNetPolicy(options: NetPolicyOptions = {}): NetPolicy {
  const entries = [...(options.allowPrivateHosts ?? "").split(","), ...(options.allowHosts ?? [])]
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean);
  const named = new Set(entries.map(stripBrackets).filter((entry) => entry !== "*"));
  const isOpen = entries.includes("*");

  const accessOf = (host: string, port: number): Access => {
    const bare = stripBrackets(host.toLowerCase());
    if (named.has(bare) || named.has(`${bare}:${port}`)) return "any";
    return isOpen ? "private" : "public";
  };

  return {
    accessOf,
    isPortAllowed: (host, port) => PUBLIC_PORTS.has(port) || accessOf(host, port) !== "public",
    resolve: options.resolve ?? resolveBySystem,
  };
}

let fromEnv: NetPolicy | undefined;

/** The policy of this installation: the operator's list and the sample site by name. */
export function defaultNetPolicy(): NetPolicy {
  const port = env().SAMPLE_SITE_PORT;
  fromEnv ??= createNetPolicy({
    allowPrivateHosts: env().AUDIT_ALLOW_PRIVATE_HOSTS,
    allowHosts: port > 0 ? [`localhost:${port}`, `127.0.0.1:${port}`] : [],
  });
  return fromEnv;
}

async function resolveBySystem(hostname: string): Promise<ResolvedAddress[]> {
  const found = await lookup(hostname, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}

/** "[::1]:4010" → "::1:4010", "[::1]" → "::1": one spelling on both sides of the comparison. */
function stripBrackets(entry: string): string {
  return entry.replace(/[[\]]/g, "");
}
