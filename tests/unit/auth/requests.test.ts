import { beforeAll, describe, expect, it } from "vitest";
import { can } from "@/server/auth/abilities";
import { clientIp } from "@/server/auth/client-ip";
import { isOwnOrigin } from "@/server/auth/is-own-origin";
import { vouchedEmail } from "@/server/auth/oauth-providers";
import { safeNextPath } from "@/server/auth/safe-next-path";
import { emailSchema } from "@/server/auth/schemas";
import { resetEnv } from "@/server/env";

beforeAll(() => {
  process.env.APP_URL = "https://plumb.test";
  resetEnv();
});

describe("safeNextPath", () => {
  it.each(["/team", "/audits/1?tab=pages", "/sites"])("keeps %s", (path) => {
    expect(safeNextPath(path)).toBe(path);
  });

  it.each([
    null,
    "",
    "https://evil.test/",
    "//evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "/\t/evil.test",
    "/a\n//evil.test",
    "javascript:alert(1)",
    "evil.test",
  ])("turns %j into the home page", (value) => {
    expect(safeNextPath(value)).toBe("/audits");
  });
});

describe("isOwnOrigin", () => {
  const check = (headers: Record<string, string>) => isOwnOrigin(new Headers(headers));

  it("accepts this site by its host or its public address, and callers that are not browsers", () => {
    expect(check({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(true);
    expect(check({ origin: "https://plumb.test", host: "10.0.0.7:3000" })).toBe(true);
    expect(check({ host: "localhost:3000" })).toBe(true);
  });

  it("refuses other sites, also on another port of the same host, and sandboxed pages", () => {
    expect(check({ origin: "http://localhost:4010", host: "localhost:3000" })).toBe(false);
    expect(check({ origin: "https://evil.test", host: "localhost:3000" })).toBe(false);
    expect(check({ origin: "null", host: "localhost:3000" })).toBe(false);
  });
});

describe("clientIp", () => {
  it("takes the address that the nearest server wrote", () => {
    expect(clientIp(new Headers({ "x-forwarded-for": "6.6.6.6, 192.0.2.7" }))).toBe("192.0.2.7");
    expect(clientIp(new Headers())).toBe("unknown");
  });
});

describe("vouchedEmail", () => {
  it("needs the provider's word that the address was verified", () => {
    expect(vouchedEmail("google", { email: "a@b.test", email_verified: true })).toBe("a@b.test");
    expect(vouchedEmail("google", { email: "a@b.test", email_verified: false })).toBeNull();
    expect(vouchedEmail("google", { email: "a@b.test", email_verified: "true" })).toBeNull();
    expect(vouchedEmail("google", { email: "a@b.test" })).toBeNull();
    expect(vouchedEmail("github", { email: undefined })).toBeNull();
    expect(vouchedEmail("google", undefined)).toBeNull();
  });
});

describe("emailSchema", () => {
  it("trims and lower-cases, and refuses what is no address", () => {
    expect(emailSchema.parse("  Ada@Example.TEST ")).toBe("ada@example.test");
    for (const wrong of ["", "ada", "ada@", "a b@c.test", "a@b.test\r\nBcc: x@y.test"]) {
      expect(emailSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe("can", () => {
  it.each([
    ["viewer", ["read"]],
    ["editor", ["read", "edit"]],
    ["admin", ["read", "edit", "manage"]],
    ["owner", ["read", "edit", "manage", "own"]],
  ] as const)("lets a %s do %j", (role, abilities) => {
    expect((["read", "edit", "manage", "own"] as const).filter((ability) => can(role, ability))).toEqual(abilities);
  });
});
