import { afterEach, describe, expect, it, vi } from "vitest";
import { resetEnv } from "@/server/env";
import { checkUrl } from "@/server/net/guard";
import { defaultNetPolicy } from "@/server/net/policy";

afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

describe("defaultNetPolicy", () => {
  it("opens the sample site and the operator's hosts and nothing else", () => {
    vi.stubEnv("SAMPLE_SITE_PORT", "4010");
    vi.stubEnv("AUDIT_ALLOW_PRIVATE_HOSTS", "staging.internal");
    resetEnv();
    const policy = defaultNetPolicy();
    expect(checkUrl("http://127.0.0.1:4010/", policy).ok).toBe(true);
    expect(checkUrl("http://localhost:4010/", policy).ok).toBe(true);
    expect(checkUrl("http://staging.internal/", policy).ok).toBe(true);
    expect(checkUrl("http://127.0.0.1:5432/", policy).ok).toBe(false);
    expect(checkUrl("http://localhost/", policy).ok).toBe(false);
    expect(defaultNetPolicy()).toBe(policy);
  });
});
