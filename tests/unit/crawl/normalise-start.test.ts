import { describe, expect, it } from "vitest";
import { normaliseStart } from "@/server/crawl/normalise-start";

describe("normaliseStart", () => {
  it.each([
    ["example.com", "https://example.com/"],
    ["  HTTPS://Example.com/path  ", "https://example.com/path"],
    ["//example.com/x", "https://example.com/x"],
    ["http://example.com", "http://example.com/"],
    ["example.com:8080/shop", "https://example.com:8080/shop"],
    ["localhost:4010", "http://localhost:4010/"],
    ["127.0.0.1:4010/a", "http://127.0.0.1:4010/a"],
    ["http://intranet/", "http://intranet/"],
    ["bücher.example", "https://xn--bcher-kva.example/"],
    ["example.com/#top", "https://example.com/"],
    ["\u200bexample.com\ufeff", "https://example.com/"],
  ])("reads %s as %s", (input, url) => {
    expect(normaliseStart(input)).toMatchObject({ ok: true, url });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["shop", "not-a-host"],
    ["my shop.com", "not-a-host"],
    ["https://", "not-a-host"],
    ["ftp://example.com", "unsupported-scheme"],
    ["javascript:alert(1)", "unsupported-scheme"],
    ["mailto:me@example.com", "unsupported-scheme"],
    ["me@example.com", "has-credentials"],
    ["https://user:pw@example.com/", "has-credentials"],
    ["x".repeat(3_000), "too-long"],
  ])("explains what is wrong with %s", (input, reason) => {
    const result = normaliseStart(input);
    expect(result).toMatchObject({ ok: false, reason });
    expect(!result.ok && result.message).toMatch(/^[A-Z"].*\.$/s);
  });
});
