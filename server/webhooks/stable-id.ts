import { createHash } from "node:crypto";

/** The same parts, the same id: a repeated step meets the row it wrote before. */
export function stableId(...parts: string[]): string {
  const hash = createHash("sha256").update(parts.join("\n")).digest();
  // Version 8 of RFC 9562: a UUID of one's own making.
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
