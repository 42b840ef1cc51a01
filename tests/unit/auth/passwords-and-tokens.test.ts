import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/server/auth/password";
import { newPasswordSchema } from "@/server/auth/schemas";
import { createToken, hashToken } from "@/server/auth/tokens";

describe("passwords", () => {
  it("are stored as salted argon2id", async () => {
    const [first, second] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  it("match themselves in any Unicode spelling, and nothing else", async () => {
    const stored = await hashPassword("caf\u00e9 au lait");
    expect(await verifyPassword(stored, "cafe\u0301 au lait")).toBe(true);
    expect(await verifyPassword(stored, "cafe au lait")).toBe(false);
  });

  it("never match an account without one, not even by the decoy's own text", async () => {
    expect(await verifyPassword(null, "no account has this password")).toBe(false);
    expect(await verifyPassword(undefined, "")).toBe(false);
  });

  it.each([
    ["short", "ninechars", false],
    ["long enough", "tenletters", true],
    ["one letter repeated", "aaaaaaaaaaaaaa", false],
    ["two letters repeated", "abababababab", false],
    ["a phrase with spaces", "correct horse battery", true],
    ["endless", "abcdefghij".repeat(21), false],
  ])("that are %s are judged", (_name, password, isGood) => {
    expect(newPasswordSchema.safeParse(password).success).toBe(isGood);
  });
});

describe("tokens", () => {
  it("are 256 bits, never the same, and stored as their hash", () => {
    const made = Array.from({ length: 50 }, createToken);
    expect(new Set(made.map(({ token }) => token)).size).toBe(50);
    for (const { token, tokenHash } of made) {
      expect(Buffer.from(token, "base64url").byteLength).toBe(32);
      expect(tokenHash).toBe(hashToken(token));
      expect(tokenHash).not.toContain(token);
    }
  });

  it("hash to SHA-256", () => {
    expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
