import { normaliseUrl } from "./normalise-url";

export type StartUrl =
  | { ok: true; url: string; hasScheme: boolean }
  | {
      ok: false;
      reason: "empty" | "not-a-host" | "unsupported-scheme" | "has-credentials" | "too-long";
      message: string;
    };

const MAX_INPUT_LENGTH = 2_000;
const EXAMPLE = "Enter an address such as example.com or https://example.com/shop.";

/**
 * What a person types into "address of the site". Without a scheme https is assumed, http for local hosts; discovery
 * tries the other one when nothing answers. Checks the form only: whether it may be fetched is the guard's business.
 */
export function normaliseStart(input: string): StartUrl {
  const typed = input.replace(/[\s\u200b\ufeff]+/g, " ").trim();
  if (typed === "") return { ok: false, reason: "empty", message: `The address is empty. ${EXAMPLE}` };
  if (typed.length > MAX_INPUT_LENGTH) {
    return { ok: false, reason: "too-long", message: `The address is longer than 2,000 characters. ${EXAMPLE}` };
  }

  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  // "example.com:8080" has the form of a scheme but is a host and a port.
  const otherScheme = hasScheme ? null : /^([a-z][a-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))/i.exec(typed)?.[1];
  if (otherScheme || (hasScheme && !/^https?:/i.test(typed))) {
    const scheme = otherScheme ?? typed.split(":", 1)[0];
    return {
      ok: false,
      reason: "unsupported-scheme",
      message: `Only http and https sites can be audited, not ${scheme}.`,
    };
  }

  const rest = hasScheme ? typed.replace(/^https?:\/\//i, "") : typed.replace(/^\/\//, "");
  const host = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  if (host.includes("@")) {
    const message = "The address holds a user name or an e-mail address. Enter only the address of the site.";
    return { ok: false, reason: "has-credentials", message };
  }

  const scheme = hasScheme ? (/^https:/i.test(typed) ? "https" : "http") : isLocalHost(host) ? "http" : "https";
  const url = normaliseUrl(`${scheme}://${rest}`);
  if (url === null || !isPlausibleHost(host, hasScheme)) {
    return { ok: false, reason: "not-a-host", message: `"${shorten(typed)}" is not the address of a site. ${EXAMPLE}` };
  }
  return { ok: true, url, hasScheme };
}

function isLocalHost(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i.test(host);
}

/** Single words are mistyped more often than meant; a scheme or a port shows that they are meant. */
function isPlausibleHost(host: string, hasScheme: boolean): boolean {
  if (host === "" || /[\s_"<>\\]/.test(host)) return false;
  return hasScheme || /:\d+$/.test(host) || isLocalHost(host) || /[^.]\.[^.]/.test(host) || host.startsWith("[");
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
