import { describe, expect, it } from "vitest";
import { describeNetworkError } from "@/server/net/describe-error";

const withCode = (code: string) => Object.assign(new Error("raw text with 10.0.0.1 inside"), { code });

describe("describeNetworkError", () => {
  it.each([
    ["ENOTFOUND", "dns"],
    ["ECONNREFUSED", "refused"],
    ["ECONNRESET", "reset"],
    ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
    ["UND_ERR_HEADERS_OVERFLOW", "too-large"],
    ["HPE_INVALID_CONSTANT", "invalid-response"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls"],
    ["EPROTO", "tls"],
    ["E_NEVER_SEEN", "unknown"],
  ])("calls %s %s and keeps the raw text inside", (code, kind) => {
    const described = describeNetworkError(withCode(code));
    expect(described.kind).toBe(kind);
    expect(described.message).not.toContain("raw text");
  });

  it.each([
    ["CERT_HAS_EXPIRED", "expired"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "another host name"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "intermediate"],
  ])("explains the certificate fault %s", (code, words) => {
    expect(describeNetworkError(withCode(code))).toMatchObject({
      kind: "tls",
      message: expect.stringContaining(words),
    });
  });

  it("looks inside the joint error of several addresses", () => {
    const joint = new AggregateError([withCode("ECONNREFUSED"), withCode("ECONNREFUSED")]);
    expect(describeNetworkError(joint).kind).toBe("refused");
  });
});
