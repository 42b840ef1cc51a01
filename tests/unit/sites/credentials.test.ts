import { describe, expect, it } from "vitest";
import { headersOfCredentials, openCredentials, sealCredentials } from "@/server/sites/credentials";
import { siteCredentialsSchema, updateCredentialsSchema } from "@/server/sites/schemas";

const SITE = "0b0cf0a4-7c3e-4f8e-9a33-0d8a2f0c5d11";
const credentials = {
  basicAuth: { username: "ann", password: "päss:word" },
  cookie: "session=abc; theme=dark",
  headers: [{ name: "X-Preview", value: "yes" }],
};

describe("site credentials", () => {
  it("become request headers", () => {
    expect(headersOfCredentials(credentials)).toEqual({
      authorization: `Basic ${Buffer.from("ann:päss:word").toString("base64")}`,
      cookie: "session=abc; theme=dark",
      "x-preview": "yes",
    });
  });

  it("survive storage for their own site only", () => {
    const cipher = sealCredentials(SITE, credentials);
    expect(cipher && openCredentials(SITE, cipher)).toEqual(credentials);
    expect(() => openCredentials("another-site", cipher)).toThrow(/cannot be read/);
  });

  it("leave nothing behind when everything is removed", () => {
    expect(sealCredentials(SITE, { basicAuth: null, cookie: null, headers: [] })).toBeNull();
    expect(openCredentials(SITE, null)).toEqual({ basicAuth: null, cookie: null, headers: [] });
  });

  it.each([
    ["a second header by a line break", { name: "X-A", value: "a\r\nHost: evil.example" }],
    ["a name that is no token", { name: "X A", value: "a" }],
    ["the host", { name: "Host", value: "evil.example" }],
    ["our name", { name: "User-Agent", value: "Googlebot" }],
    ["the framing", { name: "transfer-encoding", value: "chunked" }],
  ])("refuse %s", (_, header) => {
    expect(siteCredentialsSchema.safeParse({ ...credentials, headers: [header] }).success).toBe(false);
  });

  it("keep what a change does not name", () => {
    expect(updateCredentialsSchema.parse({ siteId: SITE, cookie: null })).toEqual({ siteId: SITE, cookie: null });
  });
});
