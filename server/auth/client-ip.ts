/**
 * The caller's address for rate limits. Takes the last entry of x-forwarded-for, the one written by the server nearest
 * to us. Without a proxy in front a caller can invent it, which is why every limit also counts by address or token.
 */
export function clientIp(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return forwarded || "unknown";
}
