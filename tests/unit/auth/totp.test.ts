import { describe, expect, it } from "vitest";
import { createRecoveryCodes, hashRecoveryCode } from "@/server/auth/recovery-codes";
import { createTotpSecret, encodeBase32, matchTotp, totpCode, totpStep, totpUri } from "@/server/auth/totp";

/** The secret of RFC 6238, appendix B. */
const SECRET = encodeBase32(Buffer.from("12345678901234567890"));
const at = (seconds: number) => new Date(seconds * 1000);

describe("totpCode", () => {
  // The appendix lists eight digits; six are their last six.
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("at %i seconds is the RFC's", (seconds, code) => {
    expect(totpCode(SECRET, totpStep(at(seconds)))).toBe(code);
  });
});

describe("encodeBase32", () => {
  // RFC 4648, section 10, without padding.
  it.each([
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foob", "MZXW6YQ"],
    ["fooba", "MZXW6YTB"],
    ["foobar", "MZXW6YTBOI"],
  ])("of %j is %j", (text, encoded) => {
    expect(encodeBase32(Buffer.from(text))).toBe(encoded);
  });
});

describe("matchTotp", () => {
  const now = at(1_234_567_890);
  const step = totpStep(now);

  it("takes the code of this half minute and of its neighbours, and says which", () => {
    for (const distance of [-1, 0, 1]) {
      expect(matchTotp(SECRET, totpCode(SECRET, step + distance), now, null)).toBe(step + distance);
    }
    for (const distance of [-2, 2]) {
      expect(matchTotp(SECRET, totpCode(SECRET, step + distance), now, null)).toBeNull();
    }
  });

  it("takes no code of a step that was used, nor of an earlier one", () => {
    const code = totpCode(SECRET, step);
    expect(matchTotp(SECRET, code, now, step)).toBeNull();
    expect(matchTotp(SECRET, totpCode(SECRET, step - 1), now, step)).toBeNull();
    expect(matchTotp(SECRET, totpCode(SECRET, step + 1), now, step)).toBe(step + 1);
  });

  it("takes nothing of another length or secret", () => {
    const code = totpCode(SECRET, step);
    for (const typed of ["", code.slice(1), `${code}0`, totpCode(createTotpSecret(), step)]) {
      expect(matchTotp(SECRET, typed, now, null)).toBeNull();
    }
  });
});

describe("what is handed out", () => {
  it("is a secret of 160 bits in an address that apps read", () => {
    const secret = createTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const url = new URL(totpUri(secret, "ada+1@example.test"));
    expect([url.protocol, url.searchParams.get("secret"), url.searchParams.get("issuer")]).toEqual([
      "otpauth:",
      secret,
      "Plumbline",
    ]);
    expect(decodeURIComponent(url.pathname)).toContain("Plumbline:ada+1@example.test");
  });

  it("are ten different recovery codes, found again however they are typed", () => {
    const { codes, hashes } = createRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    const [code = ""] = codes;
    expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    for (const typed of [code, code.toUpperCase(), code.replaceAll("-", " "), ` ${code.replaceAll("-", "")}`]) {
      expect(hashRecoveryCode(typed)).toBe(hashes[0]);
    }
  });
});
