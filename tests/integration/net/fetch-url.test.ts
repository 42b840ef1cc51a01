import { readFileSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { createServer } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentFor, closeAgent } from "@/server/net/agent";
import { createFetcher, fetchUrl } from "@/server/net/fetch-url";
import { createNetPolicy } from "@/server/net/policy";
import { readTlsFacts } from "@/server/net/tls-facts";
import { userAgent } from "@/server/net/user-agent";
import { type LoopbackServer, routes, startLoopbackServer } from "../../helpers/loopback-server";

const PEM = readFileSync(new URL("../../fixtures/tls/self-signed.pem", import.meta.url), "utf8");
const policy = createNetPolicy({ allowHosts: ["127.0.0.1", "named.test"], resolve: resolveTestNames });
let server: LoopbackServer;
let lookups: string[] = [];

async function resolveTestNames(hostname: string) {
  lookups.push(hostname);
  if (hostname === "gone.test") throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  return [{ address: "127.0.0.1", family: 4 as const }];
}

beforeAll(async () => {
  server = await startLoopbackServer(
    routes({
      "/": "<h1>Home</h1>",
      "/agent": (request, response) => response.end(JSON.stringify(request.headers)),
      "/gzip": (_request, response) => {
        response.setHeader("content-encoding", "gzip");
        response.end(gzipSync("a".repeat(5_000)));
      },
      "/bomb": (_request, response) => {
        response.setHeader("content-encoding", "br");
        response.end(brotliCompressSync(Buffer.alloc(3_000_000)));
      },
      "/damaged": (_request, response) => {
        response.setHeader("content-encoding", "gzip");
        response.end("this is not gzip");
      },
      "/endless": (_request, response) => {
        const chunk = Buffer.alloc(64 * 1024, "x");
        const pump = () => {
          while (response.write(chunk));
        };
        response.on("drain", pump);
        pump();
      },
      "/slow-loris": (_request, response) => {
        response.write("x");
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(timer));
      },
      "/silent": () => undefined,
      "/cut": (_request, response) => {
        response.setHeader("content-length", "1000");
        response.write("half");
        setImmediate(() => response.destroy());
      },
      "/flood": (_request, response) => {
        for (let index = 0; index < 100; index++) response.setHeader(`x-${index}`, "y".repeat(1_000));
        response.end();
      },
      "/cookies": (_request, response) => {
        response.setHeader("set-cookie", ["a=1", "b=2"]);
        response.setHeader("x-robots-tag", ["noindex", "bot: nofollow"]);
        response.end();
      },
      "/to-home": (_request, response) => response.writeHead(301, { location: "/" }).end(),
      "/to-to-home": (_request, response) => response.writeHead(302, { location: "/to-home" }).end(),
      "/loop": (_request, response) => response.writeHead(302, { location: "/loop" }).end(),
      "/to-private": (_request, response) => response.writeHead(302, { location: "http://10.0.0.1/secret" }).end(),
      "/to-metadata": (_request, response) =>
        response.writeHead(302, { location: "http://0xa9fea9fe/latest/meta-data/" }).end(),
      "/to-file": (_request, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
      "/to-other-origin": (_request, response) =>
        response.writeHead(302, { location: `http://named.test:${server.port}/agent` }).end(),
      "/post": (request, response) => response.writeHead(303, { location: `/agent?was=${request.method}` }).end(),
      "/agent?was=POST": (request, response) => response.end(request.method),
    }),
  );
});

afterAll(async () => {
  await closeAgent(policy);
  await server.stop();
});

const fetch = (path: string, options: Omit<Parameters<typeof fetchUrl>[1], "policy"> = {}) =>
  fetchUrl(`${server.url}${path}`, { policy, ...options });

describe("fetchUrl", () => {
  it("brings a page with its measures", async () => {
    const result = await fetch("/");
    expect(result).toMatchObject({
      status: 200,
      error: null,
      bodyBytes: 13,
      transferBytes: 13,
      isTruncated: false,
      hops: [],
    });
    expect(result.body.toString()).toBe("<h1>Home</h1>");
    expect(result.ttfbMs).toBeGreaterThanOrEqual(0);
    expect(result.totalMs).toBeGreaterThanOrEqual(result.ttfbMs ?? 0);
  });

  it("introduces itself by one name", async () => {
    const headers = JSON.parse((await fetch("/agent")).body.toString());
    expect(headers["user-agent"]).toBe(userAgent());
    expect(userAgent()).toMatch(/^Plumbline\/\d+\.\d+\.\d+ \(\+https?:\/\/.+\/bot\)$/);
  });

  it("decodes and reports both sizes", async () => {
    const result = await fetch("/gzip");
    expect(result.bodyBytes).toBe(5_000);
    expect(result.transferBytes).toBeLessThan(200);
  });

  it("cuts a body, an endless body and a compression bomb at the limit", async () => {
    for (const path of ["/gzip", "/endless", "/bomb"]) {
      const result = await fetch(path, { maxBodyBytes: 1_234 });
      expect(result, path).toMatchObject({ status: 200, error: null, bodyBytes: 1_234, isTruncated: true });
    }
  });

  it("gives up on a server that drips and on one that says nothing", async () => {
    for (const path of ["/slow-loris", "/silent"]) {
      const result = await fetch(path, { totalTimeoutMs: 150 });
      expect(result, path).toMatchObject({ status: null, error: { kind: "timeout" } });
    }
  });

  it("does not believe damaged encodings, cut bodies or floods of headers", async () => {
    expect((await fetch("/damaged")).error?.kind).toBe("invalid-response");
    expect((await fetch("/cut")).error?.kind).toBe("reset");
    expect((await fetch("/flood")).error?.kind).toBe("too-large");
  });

  it("keeps cookies apart and joins other repeated headers", async () => {
    const result = await fetch("/cookies");
    expect(result.cookies).toEqual(["a=1", "b=2"]);
    expect(result.headers["x-robots-tag"]).toBe("noindex, bot: nofollow");
    expect(result.headers["set-cookie"]).toBeUndefined();
  });

  it("skips a body that is not wanted", async () => {
    const result = await fetch("/endless", { wantsBody: () => false });
    expect(result).toMatchObject({ status: 200, error: null, bodyBytes: null, isTruncated: false });
  });

  it("stops when told to", async () => {
    const stop = new AbortController();
    const pending = fetch("/silent", { signal: stop.signal });
    stop.abort();
    expect((await pending).error?.kind).toBe("aborted");
    expect((await fetch("/", { signal: stop.signal })).error?.kind).toBe("aborted");
  });

  it("calls a closed port refused and an unknown name dns", async () => {
    const closed = await startLoopbackServer(() => undefined);
    await closed.stop();
    expect((await fetchUrl(closed.url, { policy })).error?.kind).toBe("refused");
    expect((await fetchUrl("http://gone.test/", { policy })).error?.kind).toBe("dns");
  });
});

describe("redirects", () => {
  it("are answers by default", async () => {
    expect(await fetch("/to-home")).toMatchObject({ status: 301, redirectUrl: `${server.url}/`, hops: [] });
  });

  it("are followed when asked, with every hop told", async () => {
    const result = await fetch("/to-to-home", { maxRedirects: 5 });
    expect(result).toMatchObject({ status: 200, url: `${server.url}/to-to-home`, finalUrl: `${server.url}/` });
    expect(result.hops).toEqual([
      { url: `${server.url}/to-to-home`, status: 302 },
      { url: `${server.url}/to-home`, status: 301 },
    ]);
  });

  it("end a loop with the last redirect", async () => {
    const result = await fetch("/loop", { maxRedirects: 3 });
    expect(result).toMatchObject({ status: 302, error: null });
    expect(result.hops).toHaveLength(3);
  });

  it.each(["/to-private", "/to-metadata"])("to a private address are refused: %s", async (path) => {
    const result = await fetch(path, { maxRedirects: 5 });
    expect(result).toMatchObject({ status: null, error: { kind: "blocked-address" } });
  });

  it("to another scheme are refused", async () => {
    expect((await fetch("/to-file", { maxRedirects: 5 })).error?.kind).toBe("unsupported-scheme");
  });

  it("do not carry credentials to another origin", async () => {
    const result = await fetch("/to-other-origin", {
      maxRedirects: 2,
      headers: { authorization: "Basic x", "x-kept": "1" },
    });
    const headers = JSON.parse(result.body.toString());
    expect(headers["x-kept"]).toBe("1");
    expect(headers.authorization).toBeUndefined();
  });

  it("turn a POST into a GET", async () => {
    const result = await fetch("/post", { method: "POST", body: "x", maxRedirects: 1 });
    expect(result.body.toString()).toBe("GET");
  });
});

describe("the guard on the wire", () => {
  it("refuses loopback without an allow list, by address and by name", async () => {
    const strict = createNetPolicy({ resolve: resolveTestNames });
    const before = server.requests.length;
    const byAddress = await fetchUrl(`http://127.0.0.1:8080/`, { policy: strict });
    const byName = await fetchUrl("http://innocent.test/", { policy: strict });
    expect(byAddress.error?.kind).toBe("blocked-address");
    expect(byName.error).toEqual({
      kind: "blocked-address",
      message: "innocent.test resolves to a loopback address. Only public addresses are fetched.",
    });
    expect(server.requests.length).toBe(before);
  });

  it("holds in the agent itself, for whoever uses it without a check", async () => {
    const strict = createNetPolicy({ resolve: resolveTestNames });
    const ask = (origin: string) => agentFor(strict).request({ origin, path: "/", method: "GET" });
    await expect(ask(server.url)).rejects.toThrow("is not fetched");
    await expect(ask("http://127.0.0.1:8080")).rejects.toThrow("loopback");
    await expect(ask("http://[::1]:8080")).rejects.toThrow("loopback");
    await expect(ask("http://innocent.test")).rejects.toThrow("loopback");
  });

  it("resolves a name once for a connection and goes where that answer pointed", async () => {
    lookups = [];
    let answer = "127.0.0.1";
    const flipping = createNetPolicy({
      allowHosts: ["flip.test"],
      resolve: async (hostname) => {
        lookups.push(hostname);
        const address = answer;
        answer = "203.0.113.1";
        return [{ address, family: 4 }];
      },
    });
    const result = await fetchUrl(`http://flip.test:${server.port}/`, { policy: flipping });
    expect(result.status).toBe(200);
    expect(lookups).toEqual(["flip.test"]);
    await closeAgent(flipping);
  });

  it("sends site headers only where they belong", async () => {
    const fetcher = createFetcher(policy, {
      headers: { "x-site": "secret" },
      sendsHeadersTo: (url) => new URL(url).hostname === "127.0.0.1",
    });
    const own = JSON.parse((await fetcher(`${server.url}/agent`)).body.toString());
    const other = JSON.parse((await fetcher(`http://named.test:${server.port}/agent`)).body.toString());
    expect(own["x-site"]).toBe("secret");
    expect(other["x-site"]).toBeUndefined();
  });
});

describe("wrong answers", () => {
  it("calls a self-signed certificate by its name", async () => {
    const secure = await startLoopbackServer(routes({ "/": "x" }), { key: PEM, cert: PEM });
    const result = await fetchUrl(secure.url, { policy });
    expect(result.error).toEqual({ kind: "tls", message: expect.stringContaining("self-signed") });

    const facts = await readTlsFacts("127.0.0.1", { policy, port: secure.port });
    expect(facts).toMatchObject({
      isTrusted: false,
      error: expect.stringContaining("self-signed"),
      protocol: "TLSv1.3",
    });
    expect(new Date(facts.validTo ?? 0).getFullYear()).toBeGreaterThan(2100);
    await secure.stop();
  });

  it("does not read certificates of refused hosts", async () => {
    const facts = await readTlsFacts("10.0.0.1", { policy: createNetPolicy() });
    expect(facts).toMatchObject({ isTrusted: false, validTo: null, error: expect.stringContaining("private address") });
  });

  it("calls what is not HTTP invalid, and a plain port behind https a TLS fault", async () => {
    const babble: Server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end("SSH-2.0-OpenSSH_9.9\r\n\r\n");
    });
    await new Promise<void>((resolve) => babble.listen(0, "127.0.0.1", resolve));
    const { port } = babble.address() as AddressInfo;
    expect((await fetchUrl(`http://127.0.0.1:${port}/`, { policy })).error?.kind).toBe("invalid-response");
    expect((await fetchUrl(`https://127.0.0.1:${server.port}/`, { policy })).error?.kind).toBe("tls");
    babble.close();
  });

  it("turns any bytes into a value", async () => {
    let answer = Buffer.alloc(0);
    const babble: Server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.once("data", () => socket.end(answer));
    });
    await new Promise<void>((resolve) => babble.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(babble.address() as AddressInfo).port}/`;
    const head = fc.constantFrom(
      "",
      "HTTP/1.1 200 OK\r\n",
      "HTTP/1.1 200 OK\r\ncontent-encoding: br\r\n\r\n",
      "HTTP/1.1 99999 \r\n\r\n",
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        answer = Buffer.concat([Buffer.from(start), rest]);
        const result = await fetchUrl(url, { policy, totalTimeoutMs: 2_000 });
        expect(result.status === null).toBe(result.error !== null);
      }),
      { numRuns: 60 },
    );
    babble.close();
  });
});
