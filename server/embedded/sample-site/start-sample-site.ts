import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Reply } from "./page-types";
import { findReply } from "./routes";

export interface SampleSite {
  /** Without trailing slash. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Serves the invented shop with known faults. Port 0 takes any free port. Addresses in its pages repeat the Host header,
 * so it may be audited as localhost or 127.0.0.1.
 */
export async function startSampleSite(options: { port: number; host: string }): Promise<SampleSite> {
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => {
    request.resume();
    const reply = replyTo(request);
    if (reply.delayMs === 0) return send(request, response, reply);
    const timer = setTimeout(() => {
      timers.delete(timer);
      send(request, response, reply);
    }, reply.delayMs);
    timers.add(timer);
  });
  // Crawlers keep connections open between requests; the default of 5 s would reset some of them in flight.
  server.keepAliveTimeout = 30_000;

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    port,
    stop: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function replyTo(request: IncomingMessage): Reply {
  const origin = `http://${request.headers.host ?? "localhost"}`;
  if (request.method !== "GET" && request.method !== "HEAD") {
    return { status: 405, headers: { allow: "GET, HEAD" }, body: "", isCompressed: false, delayMs: 0 };
  }
  const target = request.url ?? "/";
  if (!URL.canParse(target, origin) || !URL.canParse(origin)) {
    return { status: 400, headers: {}, body: "", isCompressed: false, delayMs: 0 };
  }
  return findReply(new URL(target, origin), { origin, now: new Date() });
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const plain = Buffer.from(reply.body);
  const isEncoded = reply.isCompressed && takesGzip && plain.length > 0;
  const body = isEncoded ? gzipSync(plain) : plain;
  response.writeHead(reply.status, {
    ...Object.fromEntries(Object.entries(reply.headers).filter(([, value]) => value !== "")),
    ...(reply.isCompressed ? { vary: "accept-encoding" } : {}),
    ...(isEncoded ? { "content-encoding": "gzip" } : {}),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
