const TRACKING = /^(?:utm_[a-z_]+|gclid|dclid|gbraid|wbraid|fbclid|msclkid|yclid|ttclid|mc_cid|mc_eid)$/i;

export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : "";
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}

/** Host without "www.", for comparisons within one site. */
export function bareHost(url: string): string {
  return hostOf(url).replace(/^www\./, "");
}

export function parameterNames(url: string): string[] {
  return URL.canParse(url) ? [...new Set(new URL(url).searchParams.keys())] : [];
}

/** Campaign parameters in an address as written, relative or absolute. */
export function trackingParameters(href: string, base: string): string[] {
  if (!href.includes("?") || !URL.canParse(href, base)) return [];
  return [...new URL(href, base).searchParams.keys()].filter((name) => TRACKING.test(name));
}

/** Loopback, private networks and names that resolve only inside one: nobody on the internet can follow them. */
export function isPrivateHost(host: string): boolean {
  if (/^(?:localhost|.+\.localhost|.+\.local|.+\.internal|.+\.test|\[::1\])$/i.test(host)) return true;
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return false;
  return /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^0\./.test(host);
}
