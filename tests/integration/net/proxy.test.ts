import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createNetPolicy } from "@/server/net/policy";
import { type GuardedProxy, startGuardedProxy } from "@/server/net/proxy";
import { type LoopbackServer, routes, startLoopbackServer } from "../../helpers/loopback-server";

let server: LoopbackServer;
let proxy: GuardedProxy;

beforeAll(async () => {
  server = await startLoopbackServer(
    routes({
      "/": "<h1>Through</h1>",
      "/echo": (incoming, response) => incoming.pipe(response),
      "/headers": (incoming, response) => response.end(JSON.stringify(incoming.headers)),
      "/large": (_incoming, response) => response.end(Buffer.alloc(300_000)),
    }),
  );
  proxy = await startGuardedProxy({
    policy: createNetPolicy({
      allowHosts: [`127.0.0.1:${server.port}`, "site.test", "localhost"],
      resolve: async (hostname) => [{ address: hostname === "evil.test" ? "10.0.0.1" : "127.0.0.1", family: 4 }],
    }),
    limits: { maxBytesPerConnection: 200_000 },
  });
});

afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

function viaProxy(target: string, options: { method?: string; body?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; reason: string; body: string }>((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port: proxy.port,
        path: target,
        method: options.method ?? "GET",
        headers: options.headers,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            reason: String(response.headers["x-refused-because"] ?? ""),
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(options.body);
  });
}

/** Sends CONNECT and, once open, a plain request inside the tunnel. Resolves with all bytes received. */
function viaTunnel(authority: string, inside = ""): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(proxy.port, "127.0.0.1");
    let received = "";
    socket.on("data", (chunk) => {
      const isFirst = received === "";
      received += chunk.toString("latin1");
      if (isFirst && received.startsWith("HTTP/1.1 200") && inside) socket.write(inside);
    });
    socket.on("error", () => resolve(received));
    socket.on("close", () => resolve(received));
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n\r\n`);
  });
}

describe("startGuardedProxy", () => {
  it("forwards plain HTTP by address and by name", async () => {
    expect(await viaProxy(`${server.url}/`)).toMatchObject({ status: 200, body: "<h1>Through</h1>" });
    expect(await viaProxy(`http://site.test:${server.port}/`)).toMatchObject({ status: 200 });
    expect(await viaProxy(`${server.url}/echo`, { method: "POST", body: "hello" })).toMatchObject({ body: "hello" });
  });

  it("keeps headers between browser and proxy to itself", async () => {
    const { body } = await viaProxy(`${server.url}/headers`, {
      headers: {
        "proxy-authorization": "Basic x",
        "proxy-connection": "keep-alive",
        "x-kept": "1",
        host: "other.test",
      },
    });
    const headers = JSON.parse(body);
    expect(headers).toMatchObject({ "x-kept": "1", host: `127.0.0.1:${server.port}` });
    expect(headers["proxy-authorization"]).toBeUndefined();
  });

  it("tunnels to allowed hosts", async () => {
    const answer = await viaTunnel(
      `127.0.0.1:${server.port}`,
      "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    );
    expect(answer).toContain("200 Connection Established");
    expect(answer).toContain("<h1>Through</h1>");
  });

  it.each([
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://evil.test/",
    "http://example.com:22/",
    "https://example.com/",
    "ftp://example.com/",
    "http://clients2.google.com/time/1/current",
    "/",
  ])("refuses to forward %s", async (target) => {
    const answer = await viaProxy(target);
    expect(answer.status).toBe(403);
    expect(answer.reason).not.toBe("");
    expect(proxy.refusals.at(-1)?.target).toBe(target);
  });

  it.each([
    "10.0.0.1:443",
    "169.254.169.254:80",
    "2130706433:443",
    "[::1]:443",
    "evil.test:443",
    "example.com:25",
    "update.googleapis.com:443",
    "user@example.com:443",
  ])("refuses to tunnel to %s", async (authority) => {
    expect(await viaTunnel(authority)).toMatch(/^HTTP\/1\.1 40[03] /);
  });

  it("never calls itself", async () => {
    expect((await viaProxy(`http://localhost:${proxy.port}/`)).status).toBe(403);
    expect(await viaTunnel(`localhost:${proxy.port}`)).toMatch(/^HTTP\/1\.1 403 /);
  });

  it("cuts what is too large", async () => {
    await expect(viaProxy(`${server.url}/large`)).rejects.toThrow();
  });

  it("answers 502 when the target is down", async () => {
    const closed = await startLoopbackServer(() => undefined);
    await closed.stop();
    expect((await viaProxy(`http://site.test:${closed.port}/`)).status).toBe(502);
  });
});
