import { afterEach, describe, expect, it, vi } from "vitest";
import { createInngestClient, usesInngestServer } from "@/inngest/client";
import { functionUuid, newId, seededId } from "@/server/embedded/inngest/ids";
import { deriveSigningKey, hashSigningKey, isBearer, signRequest } from "@/server/embedded/inngest/signing";
import { resetEnv } from "@/server/env";

afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

function withEnv(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  resetEnv();
}

describe("createInngestClient", () => {
  it("uses the embedded executor without any Inngest variable", () => {
    withEnv({ DATABASE_URL: "postgres://localhost/x", APP_SECRET: "secret" });
    expect(usesInngestServer()).toBe(false);
    const client = createInngestClient();
    expect(client.apiBaseUrl).toBe("http://inngest.embedded/");
    expect(client.signingKey).toBe(deriveSigningKey("secret"));
  });

  it.each([
    ["INNGEST_DEV", "1"],
    ["INNGEST_BASE_URL", "http://inngest.example:8288"],
    ["INNGEST_EVENT_KEY", "key"],
    ["INNGEST_SIGNING_KEY", "signkey-prod-00ff"],
  ])("leaves the work to a server when %s is set", (name, value) => {
    withEnv({ DATABASE_URL: "postgres://localhost/x", APP_SECRET: "secret", [name]: value });
    expect(usesInngestServer()).toBe(true);
    expect(createInngestClient().apiBaseUrl).not.toContain("inngest.embedded");
  });

  it("can be imported without a database, but then says so when it is used", async () => {
    withEnv({ DATABASE_URL: "", APP_SECRET: "" });
    const send = createInngestClient().send({ name: "a", data: {} });
    await expect(send).rejects.toThrow("DATABASE_URL and APP_SECRET must be set");
  });
});

describe("signing", () => {
  const key = deriveSigningKey("secret");

  it("derives the same hexadecimal key for the same secret only", () => {
    expect(key).toMatch(/^signkey-embedded-[0-9a-f]{64}$/);
    expect(deriveSigningKey("secret")).toBe(key);
    expect(deriveSigningKey("other")).not.toBe(key);
  });

  it("signs the body together with the time", () => {
    const at = new Date("2026-03-01T10:00:00Z");
    expect(signRequest("{}", key, at)).toMatch(/^t=1772359200&s=[0-9a-f]{64}$/);
    expect(signRequest("{}", key, at)).not.toBe(signRequest("[]", key, at));
    expect(signRequest("{}", key, at).slice(13)).not.toBe(signRequest("{}", key, new Date(0)).slice(13));
  });

  it("knows its own bearer token", () => {
    expect(isBearer(`Bearer ${hashSigningKey(key)}`, key)).toBe(true);
    expect(isBearer(`Bearer ${key}`, key)).toBe(false);
    expect(isBearer(null, key)).toBe(false);
  });
});

describe("ids", () => {
  it("sort by time and are the same for the same seed", () => {
    expect(newId(1_000) < newId(2_000)).toBe(true);
    expect(newId(1_000)).not.toBe(newId(1_000));
    expect(seededId(5, "s,0")).toBe(seededId(5, "s,0"));
    expect(seededId(5, "s,0")).not.toBe(seededId(5, "s,1"));
    expect(newId(Date.now())).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it("give each function a stable UUID", () => {
    expect(functionUuid("app-f")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(functionUuid("app-f")).toBe(functionUuid("app-f"));
  });
});
