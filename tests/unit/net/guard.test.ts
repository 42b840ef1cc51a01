import { describe, expect, it } from "vitest";
import { checkUrl, guardedLookup, resolveGuarded } from "@/server/net/guard";
import { createNetPolicy } from "@/server/net/policy";

const open = createNetPolicy();

describe("checkUrl", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[fe80::1]/",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://foo.localhost/",
    "http://printer.local/",
    "http://metadata.google.internal/",
    "http://169.254.169.254/latest/meta-data/",
    "http://user@example.com/",
    "http://user:secret@example.com/",
    "http://example.com:22/",
    "http://example.com:6379/",
    "http://example.com:25/",
    "https://example.com:3000/",
  ])("refuses %s", (url) => {
    expect(checkUrl(url, open)).toMatchObject({ ok: false, kind: "blocked-address" });
  });

  it.each([
    "ftp://example.com/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "gopher://example.com/",
    "//x",
    "x",
  ])("does not fetch %s", (url) => {
    expect(checkUrl(url, open)).toMatchObject({ ok: false, kind: "unsupported-scheme" });
  });

  it.each([
    "http://example.com/",
    "https://example.com/a?b",
    "https://example.com:8443/",
    "http://example.com:8080/",
    "https://1.1.1.1/",
  ])("admits %s", (url) => {
    expect(checkUrl(url, open)).toMatchObject({ ok: true });
  });

  it("explains a refusal in a sentence", () => {
    const verdict = checkUrl("http://10.1.2.3/", open);
    expect(verdict).toMatchObject({ message: "10.1.2.3 is a private address. Only public addresses are fetched." });
  });
});

describe("allow list", () => {
  it("opens one port of a named host and no other", () => {
    const policy = createNetPolicy({ allowPrivateHosts: "127.0.0.1:4010, intranet.test" });
    expect(checkUrl("http://127.0.0.1:4010/", policy).ok).toBe(true);
    expect(checkUrl("http://127.0.0.1:4011/", policy).ok).toBe(false);
    expect(checkUrl("http://127.0.0.2:4010/", policy).ok).toBe(false);
    expect(checkUrl("http://intranet.test:9999/", policy).ok).toBe(true);
  });

  it("reads IPv6 entries with and without brackets", () => {
    const policy = createNetPolicy({ allowHosts: ["[::1]:4010", "fd00::5"] });
    expect(checkUrl("http://[::1]:4010/", policy).ok).toBe(true);
    expect(checkUrl("http://[::1]:4011/", policy).ok).toBe(false);
    expect(checkUrl("http://[fd00::5]/", policy).ok).toBe(true);
  });

  it("opens loopback but not link-local to the wildcard", () => {
    const policy = createNetPolicy({ allowPrivateHosts: "*" });
    expect(checkUrl("http://127.0.0.1:9000/", policy).ok).toBe(true);
    expect(checkUrl("http://localhost:9000/", policy).ok).toBe(true);
    expect(checkUrl("http://169.254.169.254/", policy).ok).toBe(false);
  });
});

describe("resolveGuarded", () => {
  it("refuses a name when only one of its addresses is private", async () => {
    const policy = createNetPolicy({
      resolve: async () => [
        { address: "93.184.216.34", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ],
    });
    await expect(resolveGuarded("mixed.test", policy, "public")).rejects.toThrow(
      "mixed.test resolves to a loopback address",
    );
  });

  it("hands a socket exactly the addresses it has checked", async () => {
    const answers = ["93.184.216.34", "127.0.0.1"];
    const policy = createNetPolicy({ resolve: async () => [{ address: answers.shift() ?? "", family: 4 }] });
    const lookup = guardedLookup(policy, "public");
    const ask = () =>
      new Promise<unknown>((resolve) =>
        lookup("rebind.test", { all: true }, (error, addresses) => resolve(error ? error.message : addresses)),
      );
    expect(await ask()).toEqual([{ address: "93.184.216.34", family: 4 }]);
    expect(await ask()).toContain("loopback");
    expect(answers).toEqual([]);
  });
});
