import { describe, expect, it } from "vitest";
import type { TlsFacts } from "@/server/facts/types";
import cssHeavy from "@/server/rules/performance/css-file-heavy";
import httpOneOnly from "@/server/rules/performance/http1-only";
import totalHeavy from "@/server/rules/performance/js-css-total";
import scriptHeavy from "@/server/rules/performance/js-file-heavy";
import shortCache from "@/server/rules/performance/static-cache-short";
import notCompressed from "@/server/rules/performance/text-not-compressed";
import expiring from "@/server/rules/security/tls-cert-expiring";
import untrusted from "@/server/rules/security/tls-cert-untrusted";
import oldProtocol from "@/server/rules/security/tls-old-protocol";
import { failedPaths, findingsOf, page, resource, siteFrom } from "../../helpers/site-facts";

const withTls = (overrides: Partial<TlsFacts>) =>
  siteFrom([page("/")], {
    probes: {
      tls: {
        validTo: "2027-06-01T00:00:00Z",
        isTrusted: true,
        error: null,
        protocol: "TLSv1.3",
        alpn: "h2, http/1.1",
        ...overrides,
      },
    },
  });

describe("host rules", () => {
  it.each([
    ["2027-06-01T00:00:00Z", undefined],
    ["2026-12-01T00:00:00Z", "warning"],
    ["2026-11-01T00:00:00Z", "critical"],
  ])("judge a certificate valid to %s", (validTo, severity) => {
    expect(findingsOf(expiring, withTls({ validTo }))[0]?.severity).toBe(severity);
  });

  it("report an expired certificate once", () => {
    const expired = withTls({ validTo: "2026-11-01T00:00:00Z", isTrusted: false, error: "certificate has expired" });
    expect(failedPaths(untrusted, expired)).toEqual([]);
    expect(failedPaths(untrusted, withTls({ isTrusted: false, error: "self-signed certificate" }))).toEqual(["site"]);
    expect(failedPaths(untrusted, withTls({}))).toEqual([]);
  });

  it("judge protocols", () => {
    expect(failedPaths(oldProtocol, withTls({ protocol: "TLSv1.1" }))).toEqual(["site"]);
    expect(failedPaths(oldProtocol, withTls({ protocol: "TLSv1.2" }))).toEqual([]);
    expect(failedPaths(httpOneOnly, withTls({ alpn: "http/1.1" }))).toEqual(["site"]);
    expect(failedPaths(httpOneOnly, withTls({}))).toEqual([]);
    expect(failedPaths(httpOneOnly, withTls({ alpn: null }))).toEqual([]);
  });

  it("see HTML and own assets without compression", () => {
    const large = { fetch: { bodyBytes: 5000 } };
    const gzip = { ...large, headers: { "content-encoding": "gzip" } };
    const scripts = '<script src="/a.js"></script><script src="https://cdn.example/b.js"></script>';
    const site = siteFrom(
      [
        page("/plain", "", "", large),
        page("/gzip", "", "", gzip),
        page("/scripts", "", scripts, gzip),
        page("/small", "", "", { fetch: { bodyBytes: 900 } }),
      ],
      {
        resources: ["/a.js", "https://cdn.example/b.js"].map((url) =>
          resource(url, "script", { contentEncoding: null, bytes: 9000 }),
        ),
      },
    );
    expect(failedPaths(notCompressed, site)).toEqual(["/plain", "/scripts"]);
    expect(findingsOf(notCompressed, site)[1]?.evidence).toEqual([
      { kind: "url", label: "9 KiB", value: "https://example.com/a.js" },
    ]);
  });

  it("ask long cache times of versioned files only", () => {
    const cached = (url: string, cacheControl: string | null) =>
      failedPaths(
        shortCache,
        siteFrom([page("/", "", `<script src="${url}"></script>`)], {
          resources: [resource(url, "script", { cacheControl })],
        }),
      );
    expect(cached("/app.3f9a1c2b.js", null)).toEqual(["/"]);
    expect(cached("/app.3f9a1c2b.js", "public, max-age=600")).toEqual(["/"]);
    expect(cached("/app.3f9a1c2b.js", "public, max-age=31536000, immutable")).toEqual([]);
    expect(cached("/app.js", null)).toEqual([]);
    expect(cached("/article-20260531.js", null)).toEqual([]);
  });

  it("weigh scripts and styles", () => {
    const home = page("/", "", '<script src="/a.js"></script><link rel="stylesheet" href="/a.css">');
    const site = (scriptKib: number, styleKib: number) =>
      siteFrom([home], {
        resources: [
          resource("/a.js", "script", { bytes: scriptKib * 1024 }),
          resource("/a.css", "stylesheet", { bytes: styleKib * 1024 }),
        ],
      });
    expect(failedPaths(scriptHeavy, site(200, 100))).toEqual([]);
    expect(findingsOf(scriptHeavy, site(300, 100))[0]?.severity).toBe("warning");
    expect(findingsOf(scriptHeavy, site(1100, 100))[0]?.severity).toBe("critical");
    expect(findingsOf(cssHeavy, site(10, 200))[0]?.severity).toBe("notice");
    expect(findingsOf(cssHeavy, site(10, 600))[0]?.severity).toBe("warning");
    expect(failedPaths(totalHeavy, site(2000, 100))).toEqual(["/"]);
    expect(failedPaths(totalHeavy, site(1000, 100))).toEqual([]);
  });
});
