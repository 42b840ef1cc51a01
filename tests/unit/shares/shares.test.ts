import { describe, expect, it } from "vitest";
import { createShareSchema, listSharesSchema, shareTokenSchema } from "@/server/shares/schemas";
import { shareState } from "@/server/shares/share-state";

const now = new Date("2026-11-21T12:00:00Z");
const past = new Date("2026-11-20T12:00:00Z");
const future = new Date("2026-12-01T12:00:00Z");

describe("shareState", () => {
  it.each([
    ["active", { expiresAt: future, revokedAt: null }],
    ["expired", { expiresAt: past, revokedAt: null }],
    ["expired", { expiresAt: now, revokedAt: null }],
    ["revoked", { expiresAt: future, revokedAt: past }],
    ["revoked", { expiresAt: past, revokedAt: past }],
  ])("is %s", (state, share) => {
    expect(shareState(share, now)).toBe(state);
  });
});

describe("schemas of shares", () => {
  const auditId = "0b6f1b6e-5a0e-4e7b-9f0a-3d1f5f0a9c11";

  it("default to 90 days and offer no other lifetimes than the listed ones", () => {
    expect(createShareSchema.parse({ auditId })).toEqual({ auditId, label: "", lifetimeDays: 90 });
    expect(createShareSchema.safeParse({ auditId, lifetimeDays: 3650 }).success).toBe(false);
  });

  it("list everything when asked for nothing", () => {
    expect(listSharesSchema.parse(undefined)).toEqual({});
  });

  it("refuse tokens of impossible length before they are hashed", () => {
    expect(shareTokenSchema.safeParse({ token: "x".repeat(5000) }).success).toBe(false);
  });
});
