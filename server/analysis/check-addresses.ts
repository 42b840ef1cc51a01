import type { AnalysisFacts } from "./facts";

const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>()[\]{}“”]+/gi;
const HOST = /(?<![\w@/.-])(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}]{2,}(?![\p{L}\d-])/gu;
const PATH = /(?<![\w/.:<])\/[\w%~.+-]+(?:\/[\w%~.*+-]*)*/g;
const OTHER_SCHEME = /\b(?:javascript|data|mailto|tel|file):/i;

/** "robots.txt" and "Next.js" look like hosts and are none. */
const FILE_NAME = /\.(?:avif|css|gif|html?|ico|jpe?g|json|m?js|pdf|php|png|svg|txt|webp|woff2?|xml)$/;

/** Vocabularies and standards that advice names without linking to them. */
const STANDARD_HOSTS = ["schema.org", "ogp.me", "sitemaps.org"];
const STANDARD_PATHS = ["/robots.txt", "/sitemap.xml", "/favicon.ico", "/llms.txt", "/.well-known"];

/** Null when every address, host and path in the text belongs to the audited site and is known; else the reason. */
export function findUnknownAddress(text: string, facts: AnalysisFacts): string | null {
  const known = knownAddresses(facts);
  const scheme = text.match(OTHER_SCHEME);
  if (scheme) return `it contains a ${scheme[0]} address`;
  if (/[\w.+-]+@[\w-]+\.\w/.test(text)) return "it contains a mail address";

  for (const [address] of text.matchAll(ADDRESS)) {
    const url = normalised(address.replace(/[.,;:!?]+$/, ""));
    if (!url || !(known.urls.has(url) || isInOwnWords(url, facts))) return `the address ${address} is not in the facts`;
  }
  const withoutAddresses = text.replace(ADDRESS, " ");
  for (const [host] of withoutAddresses.matchAll(HOST)) {
    const name = host.toLowerCase();
    if (
      !FILE_NAME.test(name) &&
      !known.hosts.has(name) &&
      !STANDARD_HOSTS.includes(name) &&
      !isInOwnWords(name, facts)
    ) {
      return `the site ${host} is not in the facts`;
    }
  }
  for (const [path] of withoutAddresses.matchAll(PATH)) {
    const plain = path.replace(/[.,]+$/, "");
    if (!isKnownPath(plain, known.paths) && !isInOwnWords(plain, facts)) return `the path ${path} is not in the facts`;
  }
  return null;
}

/** The text without its addresses, so that their digits and words are not read as claims. */
export function withoutAddresses(text: string, facts: AnalysisFacts): string {
  let plain = text.replace(ADDRESS, " ");
  const longestFirst = [...knownAddresses(facts).hosts].sort((a, b) => b.length - a.length);
  for (const host of longestFirst) plain = plain.replaceAll(host, " ");
  return plain.replace(PATH, " ");
}

function knownAddresses(facts: AnalysisFacts): { urls: Set<string>; hosts: Set<string>; paths: string[] } {
  const urls = new Set<string>();
  const hosts = new Set([facts.input.domain.toLowerCase()]);
  const paths: string[] = [];
  for (const fact of facts.byId.values()) {
    for (const address of fact.urls) {
      const url = normalised(address);
      if (!url) continue;
      urls.add(url);
      hosts.add(new URL(url).host);
      hosts.add(new URL(url).hostname);
      paths.push(new URL(url).pathname);
    }
  }
  return { urls, hosts, paths };
}

/** Advice of a rule may name an address, such as that of a vocabulary. */
function isInOwnWords(url: string, facts: AnalysisFacts): boolean {
  return [...facts.byId.values()].some((fact) => fact.kind === "rule" && fact.text.includes(url));
}

/** A known path, the beginning of one, or a pattern such as "/products/*" that covers one. */
function isKnownPath(path: string, known: readonly string[]): boolean {
  if (STANDARD_PATHS.some((standard) => path === standard || path.startsWith(`${standard}/`))) return true;
  const start = path.replace(/\*.*$/, "").replace(/\/$/, "");
  return known.some((candidate) => candidate === start || candidate.startsWith(`${start}/`));
}

function normalised(address: string): string | null {
  try {
    return new URL(address).href.replace(/\/$/, "");
  } catch {
    return null;
  }
}
