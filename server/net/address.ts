import ipaddr from "ipaddr.js";

/**
 * How far a host may reach. "public" is the default for everyone; "private" comes from the wildcard of the operator and
 * still keeps cloud metadata shut; "any" is for hosts the operator named.
 */
export type Access = "public" | "private" | "any";

/** Azure answers metadata and DNS on this public-looking address from inside its network. */
const AZURE_HOST = "168.63.129.16";

const RANGE_NAMES: Record<string, string> = {
  unspecified: "an unspecified address",
  loopback: "a loopback address",
  private: "a private address",
  uniqueLocal: "a private address",
  linkLocal: "a link-local address",
  carrierGradeNat: "a carrier-internal address",
  multicast: "a multicast address",
  broadcast: "a broadcast address",
};

const NEVER_BY_WILDCARD = new Set(["unspecified", "linkLocal", "multicast", "broadcast"]);
const PRIVATE_RANGES = new Set(["loopback", "private", "uniqueLocal", "carrierGradeNat"]);

/**
 * Why this IP address must not be contacted, or null when it may be. Checks exactly: IPv4 special ranges of the IANA
 * registry, the Azure host address, and for IPv6 that it lies in 2000::/3 outside every special range, which refuses
 * mapped, NAT64, 6to4, Teredo, unique-local and link-local forms whole, whatever IPv4 address they carry.
 */
export function refusalOfAddress(address: string, access: Access = "public"): string | null {
  if (access === "any") return null;
  const bare = address.replace(/%.*$/, "").replace(/^\[|\]$/g, "");
  if (!ipaddr.isValid(bare)) return "not a readable address";

  const parsed = ipaddr.parse(bare);
  const range: string = parsed.range();
  if (access === "private") return refusalByWildcard(bare, range);

  if (range !== "unicast") return RANGE_NAMES[range] ?? "a reserved address";
  if (parsed.kind() === "ipv6" && !parsed.match(ipaddr.parseCIDR("2000::/3"))) return "a reserved address";
  return bare === AZURE_HOST ? "a cloud-internal address" : null;
}

function refusalByWildcard(address: string, range: string): string | null {
  if (NEVER_BY_WILDCARD.has(range)) return RANGE_NAMES[range] ?? "a reserved address";
  if (address === AZURE_HOST) return "a cloud-internal address";
  // AWS also serves metadata on a unique-local address.
  if (ipaddr.parse(address).toNormalizedString() === "fd00:ec2:0:0:0:0:0:254") return "a cloud-internal address";
  return range === "unicast" || PRIVATE_RANGES.has(range) ? null : "a reserved address";
}

export function isIpLiteral(host: string): boolean {
  return ipaddr.isValid(host.replace(/^\[|\]$/g, ""));
}
