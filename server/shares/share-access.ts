import { createHash } from "node:crypto";
import { isSecureApp } from "@/server/auth/session-cookie";
import { isKeyedHash, keyedHash } from "@/server/crypto/keyed-hash";
import { SHARE_ACCESS_MS } from "./constants";
import type { OpenShare } from "./types";

const COOKIE = "plumbline-share";
const PURPOSE = "share-access";

/** What a reader has proven to one link. */
export interface ShareAccess {
  knowsPassword: boolean;
  /** Lower case; null as long as none is proven. */
  email: string | null;
}

interface Claims {
  share: string;
  /** Fingerprint of the password that was given, so that another password locks at once. */
  password: string | null;
  email: string | null;
  untilMs: number;
}

const NOTHING: ShareAccess = { knowsPassword: false, email: null };

/** What the signed cookie says about this very link; nothing when it is missing, forged, old or of another link. */
export function readAccess(cookieHeader: string | null, share: OpenShare, now: Date): ShareAccess {
  for (const value of valuesOf(cookieHeader)) {
    const [payload = "", signature = ""] = value.split(".");
    if (!isKeyedHash(signature, payload, PURPOSE)) continue;
    // Signed by us, so it has the shape we gave it.
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Claims;
    if (claims.share !== share.shareId || claims.untilMs <= now.getTime()) continue;
    const password = fingerprint(share.passwordHash);
    const isAllowed = claims.email !== null && isAllowedAddress(claims.email, share.allowedDomains);
    return {
      knowsPassword: password !== null && claims.password === password,
      email: isAllowed ? claims.email : null,
    };
  }
  return NOTHING;
}

/** `Set-Cookie` for a reader of this link: signed, for some hours, sent to this link only and never from other sites. */
export function sealAccess(share: OpenShare, access: ShareAccess, token: string, now: Date): string {
  const claims: Claims = {
    share: share.shareId,
    password: access.knowsPassword ? fingerprint(share.passwordHash) : null,
    email: access.email,
    untilMs: now.getTime() + SHARE_ACCESS_MS,
  };
  const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
  const attributes = [`Path=/s/${token}`, `Max-Age=${SHARE_ACCESS_MS / 1000}`, "HttpOnly", "SameSite=Lax"];
  if (isSecureApp()) attributes.push("Secure");
  return [`${COOKIE}=${payload}.${keyedHash(payload, PURPOSE)}`, ...attributes].join("; ");
}

/** Exactly one of the domains: names below an allowed one are not allowed with it. */
export function isAllowedAddress(email: string, domains: readonly string[]): boolean {
  return domains.includes(email.slice(email.lastIndexOf("@") + 1).toLowerCase());
}

function fingerprint(passwordHash: string | null): string | null {
  return passwordHash && createHash("sha256").update(passwordHash).digest("base64url").slice(0, 22);
}

function valuesOf(header: string | null): string[] {
  return (header ?? "").split(";").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at > 0 && pair.slice(0, at).trim() === COOKIE ? [pair.slice(at + 1).trim()] : [];
  });
}
