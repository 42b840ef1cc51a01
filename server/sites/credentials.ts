import { decryptSecret, encryptSecret } from "../crypto/encrypt-secret";
import { type SiteCredentials, siteCredentialsSchema } from "./schemas";

/** Null when there is nothing left to keep. */
export function sealCredentials(siteId: string, credentials: SiteCredentials): Uint8Array<ArrayBuffer> | null {
  const { basicAuth, cookie, headers } = credentials;
  if (basicAuth === null && cookie === null && headers.length === 0) return null;
  return new Uint8Array(encryptSecret(JSON.stringify(credentials), purposeOf(siteId)));
}

/** Throws UNAVAILABLE when the cipher cannot be read. */
export function openCredentials(siteId: string, cipher: Uint8Array | null): SiteCredentials {
  if (cipher === null) return { basicAuth: null, cookie: null, headers: [] };
  return siteCredentialsSchema.parse(JSON.parse(decryptSecret(cipher, purposeOf(siteId))));
}

/** As request headers with lower-cased names; empty when nothing is set. */
export function headersOfCredentials({ basicAuth, cookie, headers }: SiteCredentials): Record<string, string> {
  const sent = Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), toHeaderBytes(value)]));
  if (cookie !== null) sent.cookie = toHeaderBytes(cookie);
  if (basicAuth !== null) {
    const pair = Buffer.from(`${basicAuth.username}:${basicAuth.password}`, "utf8").toString("base64");
    sent.authorization = `Basic ${pair}`;
  }
  return sent;
}

/** Header text goes out byte by byte; this sends what was typed as UTF-8. */
function toHeaderBytes(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

function purposeOf(siteId: string): string {
  return `site-credentials:${siteId}`;
}
