import { getDomain } from "tldts";

/** Hosts that count as one site share this key: scheme and a leading "www." do not matter, other subdomains do. */
export function siteKey(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^www\./, "");
  return port ? `${host}:${port}` : host;
}

/** With `hasSubdomains` every name below the start's registrable domain counts as well; ports other than its own do not. */
export function isInternal(url: string, startUrl: string, hasSubdomains = false): boolean {
  const root = rootOf(startUrl);
  if (root !== null && url.startsWith(root)) return true;
  const key = siteKey(url);
  if (key === null) return false;
  const own = siteKey(startUrl);
  if (key === own || !hasSubdomains || own === null) return key === own;
  if (new URL(url).port !== new URL(startUrl).port) return false;
  const domain = registrableDomain(startUrl);
  return domain !== null && domain === registrableDomain(url);
}

let lastRoot: { startUrl: string; root: string | null } = { startUrl: "", root: null };

/** "https://example.com/": what begins like this needs no reading. Remembered, since every link of an audit asks. */
function rootOf(startUrl: string): string | null {
  if (lastRoot.startUrl !== startUrl) {
    const isWeb = /^https?:/i.test(startUrl) && URL.canParse(startUrl);
    lastRoot = { startUrl, root: isWeb ? `${new URL(startUrl).origin}/` : null };
  }
  return lastRoot.root;
}

/** "shop.example.co.uk" → "example.co.uk"; null for addresses and names without one. */
export function registrableDomain(url: string): string | null {
  // Names below github.io and the like belong to different people.
  return getDomain(new URL(url).hostname, { allowPrivateDomains: true });
}
